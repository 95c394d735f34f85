package org.openhotline.telephony;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.openhotline.deadline.WorkCalendar;

/// The hours of the hotline: several periods on a working day, or round the clock (trial). In a year that is not
/// published the weekly
/// pattern holds: an unpublished year never closes the line.
///
/// @param roundTheClock trial hours
/// @param periods in order, not overlapping
public record OpeningHours(boolean roundTheClock, List<Period> periods) {

    public static final OpeningHours ROUND_THE_CLOCK = new OpeningHours(true, List.of());

    public OpeningHours {
        periods = List.copyOf(periods);
        if (!roundTheClock && periods.isEmpty()) {
            throw new IllegalArgumentException("a hotline has hours");
        }
    }

    public record Period(LocalTime from, LocalTime to) {

        public Period {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a period begins before it ends");
            }
        }

        boolean holds(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    public Opening at(ZonedDateTime moment, WorkCalendar calendar) {
        LocalTime time = moment.toLocalTime();
        LocalDate today = moment.toLocalDate();
        if (roundTheClock || (works(today, calendar) && periods.stream().anyMatch(period -> period.holds(time)))) {
            return new Opening.Open();
        }
        return new Opening.Closed(periods.getFirst().from(), periods.getLast().to(), nextDay(moment, calendar));
    }

    private Optional<LocalDate> nextDay(ZonedDateTime moment, WorkCalendar calendar) {
        LocalDate today = moment.toLocalDate();
        boolean laterToday =
                periods.stream().anyMatch(period -> moment.toLocalTime().isBefore(period.from()));
        return today.datesUntil(today.plusDays(20))
                .skip(laterToday ? 0 : 1)
                .filter(day -> works(day, calendar))
                .findFirst();
    }

    private static boolean works(LocalDate day, WorkCalendar calendar) {
        return calendar.isWorkingDay(day).orElseGet(() -> WorkCalendar.isWeekday(day));
    }
}
