package org.openhotline.deadline;

import java.time.LocalDate;

/// A limit has a name, a length, a start and a source; how sure the source is goes with it (handbook 1.3).
public record TimeLimit(String name, int days, Unit unit, Start start, String source, Certainty certainty) {

    /// CALENDAR counts every day and never rolls; ROLLING counts every day and ends on a working day; WORKING counts
    /// working days.
    public enum Unit {
        CALENDAR,
        ROLLING,
        WORKING
    }

    /// The event whose day is not counted.
    public enum Start {
        RECEIPT,
        STATE_ENTERED,
        FORWARDED,
        REPLIED
    }

    /// CERTAIN: official text; LIKELY: one source or an older version; ASSUMED: ours, to be confirmed by the owner.
    public enum Certainty {
        CERTAIN,
        LIKELY,
        ASSUMED
    }

    public Due lastDay(LocalDate event, WorkCalendar calendar) {
        return switch (unit) {
            case CALENDAR -> calendar.calendarDaysAfter(event, days, false);
            case ROLLING -> calendar.calendarDaysAfter(event, days, true);
            case WORKING -> calendar.workingDaysAfter(event, days);
        };
    }
}
