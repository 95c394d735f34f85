package org.openhotline.knowledge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openhotline.search.ArticleIndex;
import org.openhotline.search.ArticleIndex.Found;
import org.openhotline.search.Excerpt;

/// Finds articles: by the search server, or, when that is away, in what the database holds.
final class Lookup {

    private static final int MOST = 20;

    private final Library library;
    private final ArticleIndex index;

    Lookup(Library library, ArticleIndex index) {
        this.library = library;
        this.index = index;
    }

    record Hit(Article article, List<Excerpt> excerpts) {}

    /// @param bySearch false when the server was away and the database answered
    record Answer(List<Hit> hits, boolean bySearch) {}

    Answer find(String typed) {
        List<Article> inForce = library.inForce();
        if (typed.isBlank()) {
            return new Answer(
                    inForce.stream().map(article -> new Hit(article, List.of())).toList(), true);
        }
        Map<String, Article> byId = inForce.stream()
                .collect(Collectors.toMap(article -> article.id().toString(), Function.identity()));
        return index.find(typed, MOST)
                .map(found ->
                        new Answer(found.stream().flatMap(one -> hit(byId, one)).toList(), true))
                .orElseGet(() -> new Answer(PlainMatch.of(typed).in(inForce, MOST), false));
    }

    /// What the index still holds and is not in force is passed over.
    private static Stream<Hit> hit(Map<String, Article> inForce, Found found) {
        Article article = inForce.get(found.id());
        return article == null ? Stream.of() : Stream.of(new Hit(article, found.excerpts()));
    }
}
