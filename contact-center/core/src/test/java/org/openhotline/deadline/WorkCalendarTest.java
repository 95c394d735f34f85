package org.openhotline.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = new WorkCalendar(List.of(y2025(), y2026()));

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 3, 2026-02-25", "2026-09-18, 5, 2026-09-24",
        "2026-09-30, 2, 2026-10-09", "2025-01-24, 3, 2025-02-05"
    })
    void working_days_know_holidays_and_make_up_days(LocalDate event, int days, LocalDate due) {
        assertThat(calendar.workingDaysAfter(event, days)).isEqualTo(new Due.On(due));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-26, 10, 2026-10-06, 2026-10-08", "2026-01-20, 30, 2026-02-19, 2026-02-24"})
    void calendar_days_roll_only_where_they_may(LocalDate event, int days, LocalDate strict, LocalDate rolled) {
        assertThat(calendar.calendarDaysAfter(event, days, false)).isEqualTo(new Due.On(strict));
        assertThat(calendar.calendarDaysAfter(event, days, true)).isEqualTo(new Due.On(rolled));
    }

    @Test
    void an_unpublished_year_is_never_guessed() {
        assertThat(calendar.workingDaysAfter(LocalDate.of(2026, 12, 30), 3)).isEqualTo(new Due.ToBeSet(2027));
    }

    @Test
    void a_strict_limit_needs_no_calendar() {
        assertThat(calendar.calendarDaysAfter(LocalDate.of(2026, 12, 30), 30, false))
                .isEqualTo(new Due.On(LocalDate.of(2027, 1, 29)));
    }

    private static YearCalendar y2025() {
        return new YearCalendar(
                2025,
                days("2025-01-01", List.of(span("2025-01-28", 8))),
                Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)));
    }

    private static YearCalendar y2026() {
        return new YearCalendar(
                2026,
                days("2026-01-01", List.of(span("2026-02-15", 9), span("2026-09-25", 3), span("2026-10-01", 7))),
                Set.of(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 9, 20)));
    }

    private static Set<LocalDate> days(String one, List<Stream<LocalDate>> spans) {
        return Stream.concat(Stream.of(LocalDate.parse(one)), spans.stream().flatMap(span -> span))
                .collect(Collectors.toSet());
    }

    private static Stream<LocalDate> span(String from, int days) {
        return IntStream.range(0, days).mapToObj(LocalDate.parse(from)::plusDays);
    }
}
