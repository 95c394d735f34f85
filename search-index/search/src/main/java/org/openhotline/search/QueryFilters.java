package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What narrows a question without changing the order of the rows.
final class QueryFilters {

    private QueryFilters() {}

    /// Binds rows and counts: what may be seen at all, and the time of receipt.
    static List<Query> firm(ComplaintQuery query) {
        List<Query> filters = new ArrayList<>();
        allow(filters, Facet.ENTERPRISE, query.scope().enterprises());
        allow(filters, Facet.CITY, query.scope().cities());
        if (query.scope().forwardedOnly()) {
            filters.add(Query.of(q -> q.term(term -> term.field("forwarded").value(true))));
        }
        Instant from = query.receivedFrom();
        Instant until = query.receivedUntil();
        if (from != null || until != null) {
            filters.add(Query.of(q -> q.range(range -> range.date(date -> {
                date.field("receivedAt");
                if (from != null) {
                    date.gte(StoredDocument.moment(from));
                }
                if (until != null) {
                    date.lt(StoredDocument.moment(until));
                }
                return date;
            }))));
        }
        return filters;
    }

    static Map<Facet, Query> chosen(ComplaintQuery query) {
        Map<Facet, Query> filters = new EnumMap<>(Facet.class);
        query.filters().forEach((facet, values) -> filters.put(facet, of(facet, values)));
        return filters;
    }

    static List<Query> without(Map<Facet, Query> chosen, Set<Facet> ignored) {
        Map<Facet, Query> rest = new EnumMap<>(Facet.class);
        rest.putAll(chosen);
        rest.keySet().removeAll(ignored);
        return List.copyOf(rest.values());
    }

    /// An empty set of what may be seen shows nothing.
    private static void allow(List<Query> filters, Facet facet, @Nullable Collection<String> values) {
        if (values != null) {
            filters.add(values.isEmpty() ? QueryWords.all(List.of()) : QueryWords.terms(facet.field(), values));
        }
    }

    private static Query of(Facet facet, Set<String> values) {
        Set<String> known = new HashSet<>(values);
        List<Query> ways = new ArrayList<>();
        if (known.remove(Facet.UNKNOWN)) {
            ways.add(Query.of(query ->
                    query.bool(bool -> bool.mustNot(not -> not.exists(exists -> exists.field(facet.field()))))));
        }
        if (!known.isEmpty()) {
            ways.add(QueryWords.terms(facet.field(), known));
        }
        return QueryWords.any(ways);
    }
}
