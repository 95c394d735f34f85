package org.openhotline.deadline;

import java.time.LocalDate;
import java.util.Set;

/// The State Council's holiday notice for one year: days off, and make-up working days (调休上班日).
public record YearCalendar(int year, Set<LocalDate> off, Set<LocalDate> makeUp) {

    public YearCalendar {
        off = Set.copyOf(off);
        makeUp = Set.copyOf(makeUp);
        for (LocalDate day : off) {
            if (day.getYear() != year || makeUp.contains(day)) {
                throw new IllegalArgumentException(day + " does not belong into the days off of " + year);
            }
        }
        for (LocalDate day : makeUp) {
            if (day.getYear() != year) {
                throw new IllegalArgumentException(day + " does not belong into " + year);
            }
        }
    }
}
