package org.openhotline.search;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question to the index. Whatever is given must fit; nothing given finds all, the latest first.
///
/// @param filters chosen values by facet; values of one facet are alternatives
/// @param receivedFrom inclusive
/// @param receivedUntil exclusive
/// @param after the mark of the page before, from [SearchOutcome.Found#next()]
/// @param size rows of a page
public record ComplaintQuery(
        List<Sought> sought,
        Scope scope,
        Map<Facet, Set<String>> filters,
        @Nullable Instant receivedFrom,
        @Nullable Instant receivedUntil,
        @Nullable String after,
        int size) {

    public static final int LONGEST_WORDS = 100;
    public static final int MOST_WORDS = 8;
    public static final int MOST_VALUES = 50;
    public static final int LARGEST_PAGE = 100;
    public static final int USUAL_PAGE = 20;

    public ComplaintQuery {
        sought = List.copyOf(sought);
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                chosen.put(facet, Set.copyOf(values));
            }
        });
        filters = Map.copyOf(chosen);
    }

    public static ComplaintQuery of(Sought... sought) {
        return new ComplaintQuery(List.of(sought), Scope.EVERYTHING, Map.of(), null, null, null, USUAL_PAGE);
    }

    public ComplaintQuery within(Scope allowed) {
        return new ComplaintQuery(sought, allowed, filters, receivedFrom, receivedUntil, after, size);
    }

    public ComplaintQuery only(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, values);
        return new ComplaintQuery(sought, scope, more, receivedFrom, receivedUntil, after, size);
    }

    public ComplaintQuery received(@Nullable Instant from, @Nullable Instant until) {
        return new ComplaintQuery(sought, scope, filters, from, until, after, size);
    }

    public ComplaintQuery page(@Nullable String mark, int rows) {
        return new ComplaintQuery(sought, scope, filters, receivedFrom, receivedUntil, mark, rows);
    }
}
