package org.openhotline.deadline;

import java.time.LocalDate;

/// The last day of a limit, or the honest answer that it cannot be known yet because a year's holidays are not
/// published.
public sealed interface Due {

    record On(LocalDate day) implements Due {}

    /// Cannot be known yet.
    ///
    /// @param year the year whose calendar is missing
    record ToBeSet(int year) implements Due {}
}
