package org.openhotline.telephony;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording of a call, keyed by our call id.
///
/// @param file name under the recordings folder
/// @param sha256 hex digest of the file as it was imported
/// @param voided why it stands outside all figures, e.g. `empty`; null for a valid one
public record Recording(
        UUID id,
        UUID call,
        Kind kind,
        String file,
        Instant startedAt,
        Duration length,
        @Nullable String sha256,
        @Nullable String voided) {

    /// A statement on the tape, a talk with an agent, what was said to the fallback when the application was away.
    public enum Kind {
        STATEMENT,
        CONVERSATION,
        FALLBACK
    }
}
