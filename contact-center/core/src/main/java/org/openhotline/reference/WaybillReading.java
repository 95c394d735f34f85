package org.openhotline.reference;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was read out of a text.
///
/// @param number upper case, no blanks; null when there is none
/// @param suggested whose it may be, best first
public record WaybillReading(@Nullable String number, List<Suggested> suggested) {

    public WaybillReading {
        suggested = List.copyOf(suggested);
    }

    /// Why an enterprise is suggested.
    public enum Ground {
        /// The number is of a range that the enterprise uses.
        PATTERN,
        /// The text names the enterprise.
        NAMED,
        /// Numbers like this were once used, or several enterprises use them.
        OLDER_PATTERN
    }

    /// An enterprise that it may be.
    public record Suggested(String code, String name, Ground ground) {}

    /// The one that may be filled in by itself: a mere possibility is left to a person.
    public Optional<Suggested> sure() {
        return suggested.stream().findFirst().filter(first -> first.ground() != Ground.OLDER_PATTERN);
    }
}
