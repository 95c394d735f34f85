package org.openhotline.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the one who searches may see at all. Unlike a filter it binds the counts as well.
///
/// @param enterprises only complaints about these; null for all
/// @param cities only complaints from these; null for all
public record Scope(
        @Nullable Set<String> enterprises, @Nullable Set<String> cities) {

    public static final Scope EVERYTHING = new Scope(null, null);

    public Scope {
        enterprises = enterprises == null ? null : Set.copyOf(enterprises);
        cities = cities == null ? null : Set.copyOf(cities);
    }

    public static Scope ofEnterprise(String code) {
        return new Scope(Set.of(code), null);
    }

    public static Scope ofCity(String code) {
        return new Scope(null, Set.of(code));
    }
}
