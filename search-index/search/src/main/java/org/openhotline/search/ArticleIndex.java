package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The knowledge base, made findable. Articles are few: a server that comes back empty is simply given all of them.
public final class ArticleIndex {

    static final String NAME = "knowledge-v1";

    private static final String TITLE = "title";
    private static final String BODY = "body";
    private static final List<String> MARKED = List.of(BODY, "body.pairs", TITLE, "title.pairs");
    private static final String MOST_PAIRS = "2<67%";

    private final SearchServer server;
    private final Synonyms synonyms = Synonyms.ofHotline();

    public ArticleIndex(SearchServer server) {
        this.server = server;
    }

    /// What was found: the article, and the words around the hits.
    public record Found(String id, List<Excerpt> excerpts) {

        public Found {
            excerpts = List.copyOf(excerpts);
        }
    }

    /// Takes these and nothing else. False while the server is away.
    public boolean fill(List<ArticleDocument> everything) {
        try {
            var indices = server.patient().indices();
            if (indices.exists(exists -> exists.index(NAME)).value()) {
                indices.delete(delete -> delete.index(NAME));
            }
            try (InputStream body = Objects.requireNonNull(
                    ArticleIndex.class.getResourceAsStream("/index/knowledge.json"), "index/knowledge.json")) {
                indices.create(create -> create.index(NAME).withJson(body));
            }
            return everything.isEmpty() || put(everything);
        } catch (IOException away) {
            return false;
        } catch (ElasticsearchException answer) {
            return passing(answer);
        }
    }

    /// Puts these in, in place of their older versions. False while the server is away.
    public boolean put(List<ArticleDocument> documents) {
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        documents.forEach(document -> bulk.operations(operation -> operation.index(index -> index.index(NAME)
                .requireAlias(false)
                .id(document.id())
                .document(Map.of(
                        TITLE,
                        document.title(),
                        "tags",
                        document.tags(),
                        BODY,
                        Excerpt.withoutMarks(document.body()))))));
        return write(bulk);
    }

    /// False while the server is away.
    public boolean remove(String id) {
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        bulk.operations(
                operation -> operation.delete(delete -> delete.index(NAME).id(id)));
        return write(bulk);
    }

    private boolean write(BulkRequest.Builder bulk) {
        try {
            return server.patient().bulk(bulk.build()).items().stream()
                    .allMatch(item -> item.status() < 300 || item.error() == null);
        } catch (IOException away) {
            return false;
        } catch (ElasticsearchException answer) {
            return passing(answer);
        }
    }

    private static boolean passing(ElasticsearchException answer) {
        if (!Trouble.isPassing(answer)) {
            throw answer;
        }
        return false;
    }

    /// The best first; empty when the server is away or not filled.
    public Optional<List<Found>> find(String typed, int most) {
        List<String> words = QueryWords.split(typed);
        if (words.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            var answer = server.client().search(request(words, most), (Type) Map.class);
            return Optional.of(
                    answer.hits().hits().stream().map(ArticleIndex::found).toList());
        } catch (IOException away) {
            return Optional.empty();
        } catch (ElasticsearchException answer) {
            boolean _ = passing(answer);
            return Optional.empty();
        }
    }

    private SearchRequest request(List<String> words, int most) {
        return SearchRequest.of(request -> request.index(NAME)
                .query(QueryWords.all(words.stream().map(this::word).toList()))
                .size(most)
                .source(source -> source.fetch(false))
                .highlight(highlight()));
    }

    private Query word(String word) {
        List<Query> ways = new ArrayList<>();
        ways.add(phrase(TITLE, word, 8));
        ways.add(phrase("tags", word, 6));
        ways.add(phrase(BODY, word, 4));
        for (String field : List.of("title.pairs", "body.pairs")) {
            ways.add(Query.of(
                    query -> query.match(match -> match.field(field).query(word).minimumShouldMatch(MOST_PAIRS))));
        }
        for (String other : synonyms.paraphrases(word)) {
            ways.add(phrase(TITLE, other, 2));
            ways.add(phrase(BODY, other, 1));
        }
        return QueryWords.any(ways);
    }

    private static Query phrase(String field, String words, float weight) {
        return Query.of(query ->
                query.matchPhrase(phrase -> phrase.field(field).query(words).boost(weight)));
    }

    private static Highlight highlight() {
        return Highlight.of(highlight -> highlight
                .type(HighlighterType.Unified)
                .preTags(Excerpt.HIT)
                .postTags(Excerpt.END)
                .fragmentSize(60)
                .numberOfFragments(2)
                .fields(MARKED.stream()
                        .map(field -> NamedValue.of(field, HighlightField.of(one -> one)))
                        .toList()));
    }

    private static Found found(Hit<?> hit) {
        List<Excerpt> excerpts = MARKED.stream()
                .map(field -> hit.highlight().getOrDefault(field, List.of()))
                .filter(marked -> !marked.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Excerpt::read)
                .toList();
        return new Found(Objects.requireNonNull(hit.id()), excerpts);
    }

    /// Makes what was put in findable at once, for tests.
    void refresh() {
        try {
            server.patient().indices().refresh(refresh -> refresh.index(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
