package org.openhotline.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the one who searches may see at all. Unlike a filter it binds the counts as well.
///
/// @param enterprises only complaints about these; null for all
/// @param cities only complaints from these; null for all
/// @param forwardedOnly only what was passed to an enterprise
public record Scope(
        @Nullable Set<String> enterprises, @Nullable Set<String> cities, boolean forwardedOnly) {

    public static final Scope EVERYTHING = new Scope(null, null, false);

    public Scope {
        enterprises = enterprises == null ? null : Set.copyOf(enterprises);
        cities = cities == null ? null : Set.copyOf(cities);
    }

    /// An enterprise sees its own complaints from the day on which they were forwarded.
    public static Scope ofEnterprise(String code) {
        return new Scope(Set.of(code), null, true);
    }

    public static Scope ofCity(String code) {
        return new Scope(null, Set.of(code), false);
    }
}
