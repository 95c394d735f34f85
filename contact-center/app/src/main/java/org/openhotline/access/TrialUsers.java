package org.openhotline.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Makes the users of a trial at its first start, from lines `login:password:role:display name:enterprise:city` of a
/// file that only the application reads. Users that exist are left alone.
final class TrialUsers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TrialUsers.class);

    private final Path file;
    private final Users users;
    private final PasswordEncoder passwords;

    TrialUsers(Path file, Users users, PasswordEncoder passwords) {
        this.file = file;
        this.users = users;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!Files.isReadable(file)) {
            return;
        }
        lines().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::make);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make(String line) {
        List<String> fields = List.of(line.strip().split(":", -1));
        if (fields.size() < 4) {
            LOG.warn("a line of {} is not login:password:role:name:enterprise and was skipped", file);
            return;
        }
        String login = fields.get(0);
        if (users.exists(login)) {
            return;
        }
        var who =
                new CurrentUser(login, fields.get(3), rolesOf(fields.get(2)), field(fields, 4), field(fields, 5), null);
        users.add(who, passwords.encode(fields.get(1)), false, "trial");
        LOG.info("made the trial user {}", login);
    }

    private static @Nullable String field(List<String> fields, int index) {
        return fields.size() > index && !fields.get(index).isBlank() ? fields.get(index) : null;
    }

    /// In a trial few people play many parts.
    private static Set<Role> rolesOf(String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names.split(",", -1)) {
            switch (name.strip()) {
                case "AGENT" -> roles.addAll(Set.of(Role.INTAKE, Role.CALLBACK));
                case "HANDLER" -> roles.addAll(Set.of(Role.HANDLER, Role.CALLBACK, Role.MEDIATOR));
                case "ADMIN" -> roles.add(Role.SYSTEM_ADMIN); // as older files of a trial call it
                case "MANAGER" -> roles.addAll(Set.of(Role.REVIEWER, Role.DIRECTOR));
                default -> roles.add(Role.valueOf(name.strip()));
            }
        }
        return roles;
    }
}
