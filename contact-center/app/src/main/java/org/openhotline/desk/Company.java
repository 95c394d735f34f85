package org.openhotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.openhotline.access.CurrentUser;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Who has which complaint open right now, so that two people do not work against each other. A page says each ten
/// seconds that it is still there; one that has been silent for thirty is gone. Kept in memory: it is worth nothing
/// after a restart, and the pages tell it again.
@Component
final class Company {

    static final Duration SILENCE = Duration.ofSeconds(30);

    private final Map<String, Map<String, Visit>> visits = new ConcurrentHashMap<>();
    private final DeskPush push;
    private final Clock clock;

    Company(DeskPush push, Clock clock) {
        this.push = push;
        this.clock = clock;
    }

    /// Somebody who has it open.
    record Person(String login, String name, boolean editing, Instant since) {}

    private record Visit(Person person, Instant lastSign) {}

    /// What is pushed when somebody comes, goes, begins or ends editing.
    record Changed(String number, List<Person> people) {}

    /// A page's sign of life. One person with two pages is one person.
    ///
    /// @param page a random id of the page
    List<Person> isHere(String number, String page, CurrentUser user, boolean editing) {
        Instant now = clock.instant();
        List<Person> before = of(number);
        visits.computeIfAbsent(number, _ -> new ConcurrentHashMap<>()).compute(page, (_, known) -> {
            Instant since = known == null ? now : known.person().since();
            return new Visit(new Person(user.login(), user.name(), editing, since), now);
        });
        return tellWhenChanged(number, before);
    }

    void leaves(String number, String page, CurrentUser user) {
        List<Person> before = of(number);
        var here = visits.get(number);
        if (here != null) {
            // A page's id is its own, and nobody sends another person's page away.
            here.computeIfPresent(page, (_, visit) -> visit.person().login().equals(user.login()) ? null : visit);
        }
        List<Person> _ = tellWhenChanged(number, before);
    }

    List<Person> of(String number) {
        var here = visits.getOrDefault(number, Map.of());
        Instant silentSince = clock.instant().minus(SILENCE);
        return here.values().stream()
                .filter(visit -> visit.lastSign().isAfter(silentSince))
                .map(Visit::person)
                .collect(Collectors.toMap(Person::login, person -> person, Company::together))
                .values()
                .stream()
                .sorted(Comparator.comparing(Person::since).thenComparing(Person::login))
                .toList();
    }

    private static Person together(Person one, Person other) {
        return new Person(
                one.login(),
                one.name(),
                one.editing() || other.editing(),
                one.since().isBefore(other.since()) ? one.since() : other.since());
    }

    @Scheduled(fixedRate = 5_000)
    void forgetTheSilent() {
        Instant silentSince = clock.instant().minus(SILENCE);
        Set.copyOf(visits.keySet()).forEach(number -> {
            var here = visits.getOrDefault(number, Map.of());
            if (here.values().removeIf(visit -> !visit.lastSign().isAfter(silentSince))) {
                push.toStaff("company", new Changed(number, of(number)));
            }
            visits.computeIfPresent(number, (_, left) -> left.isEmpty() ? null : left);
        });
    }

    private List<Person> tellWhenChanged(String number, List<Person> before) {
        List<Person> now = of(number);
        if (!now.equals(before)) {
            push.toStaff("company", new Changed(number, now));
        }
        return now;
    }
}
