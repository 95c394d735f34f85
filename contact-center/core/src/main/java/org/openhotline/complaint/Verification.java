package org.openhotline.complaint;

import org.jspecify.annotations.Nullable;

/// What the VERIFY callback learned before closing: was the user reached, and does what the enterprise says agree with
/// what the user says.
public record Verification(
        Reached reached, @Nullable Boolean agrees, @Nullable String note) {

    /// Reached; refused to answer; not reached after all tries; the number was wrong.
    public enum Reached {
        YES,
        REFUSED,
        NOT_REACHED,
        WRONG_NUMBER
    }
}
