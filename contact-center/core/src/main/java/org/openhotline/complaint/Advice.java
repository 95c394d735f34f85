package org.openhotline.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One thing that speaks against acceptance, as far as the form tells it.
///
/// @param weight how sure it is: a person decides in every case
/// @param why in the words that an agent can read out
/// @param comeBackOn for R02: the day from which the complainant may come again
public record Advice(
        RejectReason reason,
        Weight weight,
        String why,
        @Nullable LocalDate comeBackOn) {

    public enum Weight {
        /// The form says it: not to be accepted as it stands.
        APPLIES,
        /// Something is missing: ask for it first (state 15).
        ASK_FIRST,
        /// A sign only: look at it.
        LOOK
    }
}
