package org.openhotline.deadline;

import java.time.LocalDate;
import java.util.Optional;

/// The last day of a limit, or the honest answer why there is none now.
public sealed interface Due {

    record On(LocalDate day) implements Due {}

    /// Cannot be known yet: the holidays of that year are not published.
    ///
    /// @param year the year whose calendar is missing
    record ToBeSet(int year) implements Due {}

    /// The complaint is suspended (中止): the clock stands still.
    record Stopped() implements Due {}

    default Optional<LocalDate> known() {
        return this instanceof On on ? Optional.of(on.day()) : Optional.empty();
    }
}
