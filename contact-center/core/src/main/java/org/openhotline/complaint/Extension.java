package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An enterprise asks for more days; the centre decides, once.
///
/// @param granted null while it is not decided
/// @param until the new last day, when it was granted
public record Extension(
        int days,
        String why,
        String askedBy,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable LocalDate until) {

    static Extension asked(int days, String why, String by, Instant at) {
        return new Extension(days, why, by, at, null, null, null, null);
    }

    Extension granted(LocalDate last, String by) {
        return new Extension(days, why, askedBy, askedAt, true, by, null, last);
    }

    Extension refused(String because, String by) {
        return new Extension(days, why, askedBy, askedAt, false, by, because, null);
    }

    boolean isOpen() {
        return granted == null;
    }
}
