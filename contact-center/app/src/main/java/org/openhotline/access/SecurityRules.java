package org.openhotline.access;

import java.util.Set;

/// What the security administrator sets for all logins.
///
/// @param secondFactorFor roles that need a code besides the password
/// @param idleMinutes nobody at the keyboard for this long logs out
/// @param idleMinutesOfAdministrators the same for the three administrators and auditors
/// @param sessionsEach so many logins of one user at a time; the oldest ends when one more comes
/// @param failures so many wrong passwords or codes in a row lock a login ...
/// @param lockedMinutes ... for this long
public record SecurityRules(
        Set<Role> secondFactorFor,
        int idleMinutes,
        int idleMinutesOfAdministrators,
        int sessionsEach,
        int failures,
        int lockedMinutes) {

    /// The name under which they are kept.
    public static final String NAME = "security-rules";

    public SecurityRules {
        secondFactorFor = Set.copyOf(secondFactorFor);
    }

    /// Whether these could be lived with: nobody is locked out by a slip of the pen, and nothing is switched off.
    public boolean areReasonable() {
        return between(idleMinutes, 5, 720)
                && between(idleMinutesOfAdministrators, 5, 120)
                && between(sessionsEach, 1, 50)
                && between(failures, 3, 10)
                && between(lockedMinutes, 5, 1_440);
    }

    private static boolean between(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
