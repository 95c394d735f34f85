package org.openhotline.deadline;

import java.time.LocalDate;

/// A limit has a name, a length, a start and a source; how sure the source is goes with it (handbook 1.3).
///
/// @param length in days of the unit, or years
public record TimeLimit(String name, int length, Unit unit, Start start, String source, Certainty certainty) {

    public TimeLimit {
        if (length < 1) {
            throw new IllegalArgumentException(name + ": a limit is at least one day long");
        }
    }

    /// CALENDAR counts every day and never rolls; ROLLING counts every day and ends on a working day; WORKING counts
    /// working days; YEARS counts years and never rolls.
    public enum Unit {
        CALENDAR,
        ROLLING,
        WORKING,
        YEARS
    }

    /// The event whose day is not counted.
    public enum Start {
        RECEIPT,
        STATE_ENTERED,
        FORWARDED,
        REPLIED,
        /// The mediator's opinion was given to both sides.
        OPINION,
        /// The matter was raised with the enterprise.
        ENTERPRISE_COMPLAINT,
        CLOSED
    }

    /// CERTAIN: official text; LIKELY: one source or an older version; ASSUMED: ours, to be confirmed by the owner.
    public enum Certainty {
        CERTAIN,
        LIKELY,
        ASSUMED
    }

    public Due lastDay(LocalDate event, WorkCalendar calendar) {
        return switch (unit) {
            case CALENDAR -> calendar.calendarDaysAfter(event, length, false);
            case ROLLING -> calendar.calendarDaysAfter(event, length, true);
            case WORKING -> calendar.workingDaysAfter(event, length);
            case YEARS -> new Due.On(event.plusYears(length));
        };
    }

    /// The same limit with another length; only what is not certain may be set otherwise.
    public TimeLimit of(int otherLength) {
        if (certainty == Certainty.CERTAIN && otherLength != length) {
            throw new IllegalArgumentException(name + " is the law (" + source + ") and no setting");
        }
        return new TimeLimit(name, otherLength, unit, start, source, certainty);
    }
}
