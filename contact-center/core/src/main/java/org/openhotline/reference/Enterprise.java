package org.openhotline.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A postal or express enterprise that can be complained of.
///
/// @param patterns regular expressions of its waybills: they suggest the enterprise, never refuse an input
public record Enterprise(
        String code, String name, @Nullable String hotline, boolean hotlineVerified, List<String> patterns) {

    public Enterprise {
        patterns = List.copyOf(patterns);
    }
}
