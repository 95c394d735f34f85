package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.State;

/// A time in which the clocks stand still (中止), on a legal ground.
///
/// @param reviewOn the day on which the ground is looked at again
/// @param from the state that the complaint goes back to
/// @param resumedAt null while it lasts
public record Suspension(
        Ground ground,
        String why,
        LocalDate reviewOn,
        State from,
        Instant at,
        @Nullable Instant resumedAt) {

    /// 鉴定; 不可抗力; 等待其他机关处理.
    public enum Ground {
        APPRAISAL,
        FORCE_MAJEURE,
        OTHER_AUTHORITY
    }

    Suspension resumed(Instant moment) {
        return new Suspension(ground, why, reviewOn, from, at, moment);
    }

    /// Days that stood still after this event.
    long daysAfter(LocalDate event) {
        Instant end = resumedAt;
        if (end == null) {
            return 0;
        }
        LocalDate begun = at.atZone(Timing.ZONE).toLocalDate();
        LocalDate from = begun.isBefore(event) ? event : begun;
        return Math.max(0, ChronoUnit.DAYS.between(from, end.atZone(Timing.ZONE).toLocalDate()));
    }
}
