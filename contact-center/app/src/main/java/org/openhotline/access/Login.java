package org.openhotline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.SecondFactor.Passed;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Checks a login, its password and its code. So many wrong ones lock the login for a while, and only a whole login
/// makes them forgotten; an unknown login takes as long as a wrong password, so that neither tells whether it exists.
final class Login {

    private final Users users;
    private final PasswordEncoder passwords;
    private final SecondFactor secondFactor;
    private final SecurityRulesInForce rules;
    private final Clock clock;
    private final String nobodysHash;

    Login(Users users, PasswordEncoder passwords, SecondFactor secondFactor, SecurityRulesInForce rules, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.rules = rules;
        this.clock = clock;
        nobodysHash = passwords.encode("nobody's password");
    }

    /// What came of it.
    sealed interface Answer {

        /// @param next what is still asked for; null when everything was
        record Welcome(CurrentUser who, @Nullable Stage next) implements Answer {}

        /// @param known whether there is such a login; for the audit log only
        record Wrong(boolean known) implements Answer {}

        /// @param now whether this very try locked it
        record Locked(Duration left, boolean now) implements Answer {}
    }

    Answer tryToLogIn(String login, String password) {
        return withPassword(
                login, password, user -> welcome(user, user.secondFactor() ? Stage.CODE : after(Stage.CODE, user)));
    }

    /// Whether somebody who is logged in knows the password; wrong ones count as those at the door.
    Answer confirmsPassword(String login, String password) {
        return withPassword(login, password, user -> new Answer.Welcome(user.who(), null));
    }

    private Answer withPassword(String login, String password, Function<Users.User, Answer> right) {
        Users.User user = users.find(login).orElse(null);
        if (user == null) {
            boolean _ = passwords.matches(password, nobodysHash);
            return new Answer.Wrong(false);
        }
        return locked(user)
                .orElseGet(() -> passwords.matches(password, user.passwordHash()) ? right.apply(user) : failed(login));
    }

    /// @param passed says which kind of code it was
    record Code(Answer answer, @Nullable Passed passed) {}

    Code tryCode(String login, String code) {
        Users.User user = users.find(login).orElse(null);
        if (user == null) {
            return new Code(new Answer.Wrong(false), null);
        }
        Optional<Answer> locked = locked(user);
        if (locked.isPresent()) {
            return new Code(locked.get(), null);
        }
        Passed passed = secondFactor.check(login, code).orElse(null);
        return passed == null
                ? new Code(failed(login), null)
                : new Code(welcome(user, after(Stage.CODE, user)), passed);
    }

    /// What comes after a stage that was passed.
    Answer onwards(Stage passed, String login) {
        return users.find(login)
                .<Answer>map(user -> welcome(user, after(passed, user)))
                .orElseGet(() -> new Answer.Wrong(false));
    }

    private Answer welcome(Users.User user, @Nullable Stage next) {
        if (next == null) {
            users.cameIn(user.who().login(), clock.instant());
        }
        return new Answer.Welcome(user.who(), next);
    }

    private @Nullable Stage after(Stage passed, Users.User user) {
        if (passed == Stage.CODE && user.mustChangePassword()) {
            return Stage.PASSWORD;
        }
        boolean demanded = user.who().isAnyOf(rules.now().secondFactorFor());
        return demanded && !user.secondFactor() ? Stage.ENROL : null;
    }

    private Optional<Answer> locked(Users.User user) {
        Instant now = clock.instant();
        return Optional.ofNullable(user.lockedUntil())
                .filter(until -> until.isAfter(now))
                .map(until -> new Answer.Locked(Duration.between(now, until), false));
    }

    private Answer failed(String login) {
        SecurityRules now = rules.now();
        Duration lockedFor = Duration.ofMinutes(now.lockedMinutes());
        return users.failed(login, now.failures(), clock.instant().plus(lockedFor))
                ? new Answer.Locked(lockedFor, true)
                : new Answer.Wrong(true);
    }
}
