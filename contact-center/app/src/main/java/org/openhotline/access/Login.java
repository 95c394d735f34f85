package org.openhotline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.openhotline.HotlineSettings;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Checks a login and a password. Five wrong ones lock the login for a while; an unknown login takes as long as a
/// wrong password, so that neither tells whether it exists.
final class Login {

    private final Users users;
    private final PasswordEncoder passwords;
    private final HotlineSettings.Login rules;
    private final Clock clock;
    private final String nobodysHash;

    Login(Users users, PasswordEncoder passwords, HotlineSettings.Login rules, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.rules = rules;
        this.clock = clock;
        nobodysHash = passwords.encode("nobody's password");
    }

    /// What came of it.
    sealed interface Answer {

        record Welcome(CurrentUser who) implements Answer {}

        record Wrong() implements Answer {}

        record Locked(Duration left) implements Answer {}
    }

    Answer tryToLogIn(String login, String password) {
        Instant now = clock.instant();
        Users.User user = users.find(login).orElse(null);
        if (user == null) {
            boolean _ = passwords.matches(password, nobodysHash);
            return new Answer.Wrong();
        }
        Instant locked = user.lockedUntil();
        if (locked != null && locked.isAfter(now)) {
            return new Answer.Locked(Duration.between(now, locked));
        }
        if (!passwords.matches(password, user.passwordHash())) {
            users.failed(login, rules.failures(), now.plus(rules.lockedFor()));
            return user.failures() + 1 >= rules.failures() ? new Answer.Locked(rules.lockedFor()) : new Answer.Wrong();
        }
        users.cameIn(login, now);
        return new Answer.Welcome(user.who());
    }
}
