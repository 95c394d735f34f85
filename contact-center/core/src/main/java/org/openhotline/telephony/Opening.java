package org.openhotline.telephony;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/// Is the hotline staffed at this moment.
public sealed interface Opening {

    record Open() implements Opening {}

    /// Nobody is there at this hour.
    ///
    /// @param from begin of the usual hours
    /// @param to end of the usual hours
    /// @param nextDay the next day with hours, when it is known
    record Closed(LocalTime from, LocalTime to, Optional<LocalDate> nextDay) implements Opening {}
}
