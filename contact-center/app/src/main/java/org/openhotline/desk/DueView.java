package org.openhotline.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.Due;
import org.openhotline.deadline.TimeLimit;

/// A due day as a page shows it: how many days are left, and the article behind it.
record DueView(
        @Nullable LocalDate day,
        @Nullable Long daysLeft,
        boolean overdue,
        boolean toBeSet,
        String limit,
        String article,
        String certainty) {

    static DueView of(Due due, TimeLimit limit, LocalDate today) {
        return switch (due) {
            case Due.On on ->
                new DueView(
                        on.day(),
                        ChronoUnit.DAYS.between(today, on.day()),
                        on.day().isBefore(today),
                        false,
                        limit.name(),
                        limit.source(),
                        limit.certainty().name());
            case Due.Stopped _ ->
                new DueView(
                        null,
                        null,
                        false,
                        false,
                        limit.name(),
                        limit.source(),
                        limit.certainty().name());
            case Due.ToBeSet _ ->
                new DueView(
                        null,
                        null,
                        false,
                        true,
                        limit.name(),
                        limit.source(),
                        limit.certainty().name());
        };
    }
}
