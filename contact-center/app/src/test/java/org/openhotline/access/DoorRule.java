package org.openhotline.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A line of `access/every-door.txt`.
record DoorRule(String door, boolean isPublic, boolean isForTokens, Set<Role> roles, About about) {

    /// What a door is about.
    enum About {
        NOTHING,
        /// The caller's own session.
        OWN,
        COMPLAINT,
        ATTACHMENT,
        RECORDING
    }

    private static final Set<Role> TELEPHONISTS = EnumSet.of(Role.INTAKE, Role.HANDLER, Role.CALLBACK);
    private static final Set<Role> WRITERS =
            EnumSet.of(Role.INTAKE, Role.HANDLER, Role.CALLBACK, Role.MEDIATOR, Role.REVIEWER);
    private static final Set<Role> CENTRE = EnumSet.of(
            Role.INTAKE, Role.HANDLER, Role.CALLBACK, Role.MEDIATOR, Role.QUALITY, Role.REVIEWER, Role.DIRECTOR);

    String method() {
        return door.substring(0, door.indexOf(' '));
    }

    String path() {
        return door.substring(door.indexOf(' ') + 1);
    }

    static Map<String, DoorRule> all() {
        Map<String, DoorRule> rules = new LinkedHashMap<>();
        var in = Objects.requireNonNull(DoorRule.class.getResourceAsStream("/access/every-door.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DoorRule::read)
                    .forEach(rule -> {
                        if (rules.put(rule.door(), rule) != null) {
                            throw new IllegalStateException("two rules for " + rule.door());
                        }
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rules;
    }

    private static DoorRule read(String line) {
        String[] columns = line.split(" \\| ", -1);
        String who = columns[1].strip();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(who.split(" ", -1)).forEach(word -> roles.addAll(rolesOf(word)));
        return new DoorRule(
                columns[0].strip().replaceAll(" +", " "),
                who.equals("PUBLIC"),
                who.equals("TOKEN"),
                roles,
                About.valueOf(columns[2].strip().toUpperCase(Locale.ROOT)));
    }

    private static Set<Role> rolesOf(String word) {
        return switch (word) {
            case "PUBLIC", "ALL" -> EnumSet.allOf(Role.class);
            case "NOBODY", "TOKEN" -> Set.of();
            case "CENTRE" -> CENTRE;
            case "WRITERS" -> WRITERS;
            case "TELEPHONISTS" -> TELEPHONISTS;
            default -> Set.of(Role.valueOf(word));
        };
    }
}
