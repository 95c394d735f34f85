package org.openhotline.callback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.openhotline.complaint.Timing;
import org.openhotline.deadline.WorkCalendar;

/// When people may be called: in the windows of a working day; in an unpublished year of a weekday.
final class CallingTimes {

    private final CallbackRules rules;
    private final WorkCalendar calendar;

    CallingTimes(CallbackRules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    boolean mayCallAt(Instant moment) {
        ZonedDateTime local = moment.atZone(Timing.ZONE);
        return works(local.toLocalDate())
                && rules.windows().stream().anyMatch(window -> window.holds(local.toLocalTime()));
    }

    /// The moment itself when it lies in a window, else the begin of the next one.
    Instant notBefore(Instant moment) {
        if (mayCallAt(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(Timing.ZONE);
        LocalDate first = local.toLocalDate();
        return first.datesUntil(first.plusDays(30))
                .filter(this::works)
                .flatMap(day -> rules.windows().stream()
                        .map(window -> day.atTime(window.from()).atZone(Timing.ZONE)))
                .map(ZonedDateTime::toInstant)
                .filter(moment::isBefore)
                .findFirst()
                .orElseThrow();
    }

    /// When to try again after the given number of tries; empty when there were enough.
    Optional<Instant> nextTry(int triesMade, Instant now) {
        if (triesMade >= rules.tries()) {
            return Optional.empty();
        }
        Instant earliest = triesMade <= 1
                ? now.plus(rules.again())
                : now.atZone(Timing.ZONE)
                        .toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(Timing.ZONE)
                        .toInstant();
        return Optional.of(notBefore(earliest));
    }

    private boolean works(LocalDate day) {
        return calendar.isWorkingDay(day).orElseGet(() -> WorkCalendar.isWeekday(day));
    }
}
