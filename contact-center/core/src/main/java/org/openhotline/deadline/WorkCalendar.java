package org.openhotline.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Which days are working days, as far as it is published. A year without a calendar is never computed from weekends.
public final class WorkCalendar {

    private final IntFunction<Optional<YearCalendar>> years;

    public WorkCalendar(Collection<YearCalendar> published) {
        Map<Integer, YearCalendar> known =
                published.stream().collect(Collectors.toUnmodifiableMap(YearCalendar::year, Function.identity()));
        years = year -> Optional.ofNullable(known.get(year));
    }

    /// A calendar whose years may be published while we run.
    ///
    /// @param years asked for each day, so it answers from memory
    public WorkCalendar(IntFunction<Optional<YearCalendar>> years) {
        this.years = years;
    }

    public boolean isPublished(int year) {
        return years.apply(year).isPresent();
    }

    /// Empty when the year is not published.
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return years.apply(day.getYear()).map(year -> worksIn(year, day));
    }

    private static boolean worksIn(YearCalendar year, LocalDate day) {
        return year.makeUp().contains(day) || (isWeekday(day) && !year.off().contains(day));
    }

    /// Monday to Friday: what opening hours fall back to in an unpublished year, never a limit.
    public static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The n-th working day after the day of the event, which is not counted.
    public Due workingDaysAfter(LocalDate event, int days) {
        LocalDate day = event;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            Optional<Boolean> works = isWorkingDay(day);
            if (works.isEmpty()) {
                return new Due.ToBeSet(day.getYear());
            }
            if (works.get()) {
                counted++;
            }
        }
        return new Due.On(day);
    }

    /// The n-th calendar day after the event.
    ///
    /// @param rolls a limit for a citizen's or an enterprise's act that ends on a day off ends on the next
    ///     working day (Civil Code art. 203); the centre's own 30 days never roll
    public Due calendarDaysAfter(LocalDate event, int days, boolean rolls) {
        LocalDate day = event.plusDays(days);
        while (rolls) {
            Optional<Boolean> works = isWorkingDay(day);
            if (works.isEmpty()) {
                return new Due.ToBeSet(day.getYear());
            }
            if (works.get()) {
                break;
            }
            day = day.plusDays(1);
        }
        return new Due.On(day);
    }
}
