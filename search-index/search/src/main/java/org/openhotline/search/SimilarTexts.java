package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openhotline.complaint.ComplaintNumber;

/// Finds complaints that tell the same story. Numbers and names are masked before the words leave for the server, as
/// they were before indexing.
public final class SimilarTexts {

    /// Fewer characters tell no story.
    public static final int SHORTEST = 10;

    /// Of the most telling pairs of characters so many must occur: less finds every parcel that was lost.
    private static final String ENOUGH = "45%";

    private static final int MOST_PAIRS = 30;
    private static final String PAIRS = "text.pairs";

    private final SearchServer server;

    public SimilarTexts(SearchServer server) {
        this.server = server;
    }

    /// The most alike first; empty when the server is away.
    public Optional<List<ComplaintNumber>> like(String words, int most) {
        if (words.strip().length() < SHORTEST) {
            return Optional.of(List.of());
        }
        try {
            var answer = server.client().search(request(MaskedText.of(words), most), (Type) Map.class);
            return Optional.of(answer.hits().hits().stream()
                    .flatMap(hit -> Optional.ofNullable(hit.id()).stream())
                    .map(ComplaintNumber::new)
                    .toList());
        } catch (IOException away) {
            return Optional.empty();
        } catch (ElasticsearchException answer) {
            if (!Trouble.isPassing(answer)) {
                throw answer;
            }
            return Optional.empty();
        }
    }

    private static SearchRequest request(String words, int most) {
        Query alike = Query.of(query -> query.moreLikeThis(like -> like.fields(PAIRS)
                .like(text -> text.text(words))
                .minTermFreq(1)
                .minDocFreq(1)
                .maxQueryTerms(MOST_PAIRS)
                .minimumShouldMatch(ENOUGH)));
        return SearchRequest.of(request -> request.index(IndexDefinition.SEARCHED)
                .query(alike)
                .size(most)
                .trackTotalHits(track -> track.enabled(false))
                .source(source -> source.fetch(false)));
    }
}
