package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.complaint.Fault;

/// Answers what was looked for. It never throws because the server is away.
public final class ComplaintSearch {

    private static final String TEXT = "text";
    private static final String PAIRS = "text.pairs";

    /// More values than any facet has (86 counties).
    private static final int MOST_BUCKETS = 200;

    private final SearchServer server;
    private final QueryWords words = new QueryWords(Synonyms.ofHotline());

    public ComplaintSearch(SearchServer server) {
        this.server = server;
    }

    public SearchOutcome find(ComplaintQuery query) {
        List<Fault> faults = QueryCheck.faultsOf(query);
        if (!faults.isEmpty()) {
            return new SearchOutcome.Refused(faults);
        }
        try {
            SearchResponse<Map<String, Object>> response = server.client().search(request(query), (Type) Map.class);
            return FoundPage.read(response, query.size());
        } catch (IOException away) {
            return new SearchOutcome.SearchUnavailable(Trouble.named(away));
        } catch (ElasticsearchException answer) {
            if (!Trouble.isPassing(answer)) {
                throw answer;
            }
            return new SearchOutcome.SearchUnavailable(Trouble.named(answer));
        }
    }

    /// The chosen values filter the rows after the counting (post filter), so that each facet can be counted without
    /// its own.
    private SearchRequest request(ComplaintQuery query) {
        List<Query> sought = query.sought().stream().map(words::query).toList();
        Map<Facet, Query> chosen = QueryFilters.chosen(query);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(IndexDefinition.SEARCHED)
                .query(q -> q.bool(bool -> bool.must(sought).filter(QueryFilters.firm(query))))
                .postFilter(q -> q.bool(bool -> bool.filter(List.copyOf(chosen.values()))))
                .aggregations(counts(chosen))
                .highlight(highlight())
                .sort(order(!sought.isEmpty()))

                // One more than is shown tells whether there is a next page.
                .size(query.size() + 1)
                .trackScores(!sought.isEmpty())
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.excludes(TEXT, "labels", "phoneTokens", "problems")));
        if (query.after() != null) {
            request.searchAfter(PageMark.read(query.after()).orElseThrow().values());
        }
        return request.build();
    }

    private static List<SortOptions> order(boolean byRelevance) {
        List<SortOptions> order = new ArrayList<>();
        if (byRelevance) {
            order.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        }
        for (String field : List.of("receivedAt", "number")) {
            order.add(SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Desc))));
        }
        return order;
    }

    private static Map<String, Aggregation> counts(Map<Facet, Query> chosen) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            List<Query> others = QueryFilters.without(chosen, facet.ignored());
            counts.put(
                    facet.name(),
                    Aggregation.of(count -> count.filter(filter -> filter.bool(bool -> bool.filter(others)))
                            .aggregations(FoundPage.VALUES, values(facet))));
        }
        return counts;
    }

    private static Aggregation values(Facet facet) {
        return Aggregation.of(values -> values.terms(
                terms -> terms.field(facet.field()).missing(Facet.UNKNOWN).size(MOST_BUCKETS)));
    }

    private static Highlight highlight() {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(Excerpt.HIT)
                .postTags(Excerpt.END)
                .fragmentSize(60)
                .numberOfFragments(2)
                .fields(
                        NamedValue.of(TEXT, HighlightField.of(field -> field)),
                        NamedValue.of(PAIRS, HighlightField.of(field -> field))));
    }
}
