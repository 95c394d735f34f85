package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void a_month_begins_and_ends_at_midnight_in_shanghai() {
        var october = Period.month(YearMonth.of(2026, 10));
        assertThat(october.from()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(october.until()).isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
        assertThat(october.last()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @Test
    void january_is_compared_with_december_and_with_the_january_before() {
        var january = Period.month(YearMonth.of(2027, 1));
        assertThat(january.before()).isEqualTo(Period.month(YearMonth.of(2026, 12)));
        assertThat(january.yearAgo()).isEqualTo(Period.month(YearMonth.of(2026, 1)));
    }

    @Test
    void a_quarter_has_three_months_and_two_decimals() {
        var third = Period.quarter(2026, 3);
        assertThat(third.from()).isEqualTo(Instant.parse("2026-06-30T16:00:00Z"));
        assertThat(third.until()).isEqualTo(Instant.parse("2026-09-30T16:00:00Z"));
        assertThat(third.before()).isEqualTo(Period.quarter(2026, 2));
        assertThat(third.quarterOfYear()).isEqualTo(3);
        assertThat(third.shareDecimals()).isEqualTo(2);
    }

    @Test
    void a_job_just_after_midnight_of_the_first_tells_of_the_month_that_is_over_in_shanghai() {
        assertThat(Period.monthBefore(Instant.parse("2026-10-31T16:00:00Z")))
                .isEqualTo(Period.month(YearMonth.of(2026, 10)));
        assertThat(Period.monthBefore(Instant.parse("2026-10-31T15:59:59Z")))
                .isEqualTo(Period.month(YearMonth.of(2026, 9)));
    }

    @Test
    void a_period_that_begins_in_mid_month_is_refused() {
        assertThatThrownBy(() -> new Period(Period.Kind.MONTH, LocalDate.of(2026, 10, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(Period.Kind.QUARTER, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
