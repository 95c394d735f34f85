package org.openhotline.access;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// What a password must be: ten characters, three of four kinds, and not the login.
public final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    private PasswordRules() {}

    /// What is wrong with it, in words for the page; empty when nothing is.
    public static Optional<String> faultOf(String login, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("密码至少 10 个字符");
        }
        if (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("密码不能包含用户名");
        }
        long kinds = Stream.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        character -> !Character.isLetterOrDigit(character))
                .filter(kind -> password.chars().anyMatch(kind))
                .count();
        return kinds < 3 ? Optional.of("密码须含大写字母、小写字母、数字、符号中的三种") : Optional.empty();
    }
}
