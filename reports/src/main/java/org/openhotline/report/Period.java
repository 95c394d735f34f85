package org.openhotline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.openhotline.complaint.Timing;

/// The month or quarter that is told. Its days begin at midnight in Asia/Shanghai, wherever the server stands.
public record Period(Kind kind, LocalDate first) {

    public enum Kind {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    public Period {
        if (first.getDayOfMonth() != 1 || (first.getMonthValue() - 1) % kind.months != 0) {
            throw new IllegalArgumentException(first + " is not the first day of a " + kind);
        }
    }

    public static Period month(YearMonth month) {
        return new Period(Kind.MONTH, month.atDay(1));
    }

    /// The quarter of the year, 1 to 4.
    public static Period quarter(int year, int quarter) {
        return new Period(Kind.QUARTER, LocalDate.of(year, quarter * 3 - 2, 1));
    }

    /// The last month that is over at this instant: what a job that runs on the first of a month reports on.
    public static Period monthBefore(Instant instant) {
        return month(YearMonth.from(instant.atZone(Timing.ZONE)).minusMonths(1));
    }

    /// The first instant of the period.
    public Instant from() {
        return startOf(first);
    }

    /// The first instant after the period.
    public Instant until() {
        return startOf(first.plusMonths(kind.months));
    }

    public LocalDate last() {
        return first.plusMonths(kind.months).minusDays(1);
    }

    /// The period that 环比 compares with.
    public Period before() {
        return new Period(kind, first.minusMonths(kind.months));
    }

    /// The period that 同比 compares with.
    public Period yearAgo() {
        return new Period(kind, first.minusYears(1));
    }

    public int quarterOfYear() {
        return (first.getMonthValue() + 2) / 3;
    }

    /// Decimals of a share of the whole in an official table: one in a monthly notice, two in a quarterly one.
    public int shareDecimals() {
        return kind == Kind.MONTH ? 1 : 2;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Timing.ZONE).toInstant();
    }
}
