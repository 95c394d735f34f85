package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads what the server found.
final class FoundPage {

    static final String VALUES = "values";

    private FoundPage() {}

    static SearchOutcome read(SearchResponse<Map<String, Object>> response, int size) {
        var all = response.hits().hits();
        var rows = all.subList(0, Math.min(size, all.size()));
        List<Hit> hits = rows.stream()
                .map(row -> StoredDocument.hit(Objects.requireNonNull(row.source()), excerpts(row.highlight())))
                .toList();
        var total = Objects.requireNonNull(response.hits().total());
        String next = all.size() == rows.size()
                ? null
                : PageMark.of(rows.getLast().sort()).written();
        return new SearchOutcome.Found(hits, total.value(), next, counts(response));
    }

    /// To the letter where that was found, by pairs of characters otherwise.
    private static List<Excerpt> excerpts(Map<String, List<String>> highlight) {
        List<String> marked = highlight.getOrDefault("text", highlight.getOrDefault("text.pairs", List.of()));
        return marked.stream().map(Excerpt::read).toList();
    }

    private static Map<Facet, Map<String, Long>> counts(SearchResponse<?> response) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        response.aggregations().forEach((name, count) -> {
            Map<String, Long> values = new LinkedHashMap<>();
            for (StringTermsBucket bucket : Objects.requireNonNull(
                            count.filter().aggregations().get(VALUES))
                    .sterms()
                    .buckets()
                    .array()) {
                values.put(bucket.key().stringValue(), bucket.docCount());
            }
            counts.put(Facet.valueOf(name), values);
        });
        return counts;
    }
}
