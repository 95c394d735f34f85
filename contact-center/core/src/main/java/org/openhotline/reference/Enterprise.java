package org.openhotline.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A postal or express enterprise that can be complained of.
///
/// @param patterns regular expressions of its waybills: they suggest the enterprise, never refuse an input
/// @param olderPatterns numbers that it once gave out or shares with others: a possibility, no more
/// @param spoken what people call it
public record Enterprise(
        String code,
        String name,
        @Nullable String hotline,
        boolean hotlineVerified,
        List<String> patterns,
        @Nullable List<String> olderPatterns,
        @Nullable List<String> spoken) {

    public Enterprise {
        patterns = List.copyOf(patterns);
        olderPatterns = olderPatterns == null ? List.of() : List.copyOf(olderPatterns);
        spoken = spoken == null ? List.of() : List.copyOf(spoken);
    }

    /// One with patterns only.
    public Enterprise(
            String code, String name, @Nullable String hotline, boolean hotlineVerified, List<String> patterns) {
        this(code, name, hotline, hotlineVerified, patterns, null, null);
    }
}
