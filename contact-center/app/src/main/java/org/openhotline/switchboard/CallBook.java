package org.openhotline.switchboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The rows of calls. Everything may be written twice without harm: what is known stays.
interface CallBook {

    /// @param ending how it ended, in one word; empty while it goes on
    void write(LiveCall call, String ending);

    /// When an agent answered this call, as far as it was written.
    Optional<Instant> answeredAt(UUID call);

    /// Counts the calls that wanted a person.
    Counts count(Instant from, Instant to, Duration inTime);

    /// What became of the calls of some time.
    record Counts(int offered, int answered, int inTime, int abandoned) {

        static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
