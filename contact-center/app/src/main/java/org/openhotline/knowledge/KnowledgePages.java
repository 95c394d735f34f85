package org.openhotline.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.desk.Refused;
import org.openhotline.knowledge.Article.Category;
import org.openhotline.knowledge.ArticleViews.Found;
import org.openhotline.knowledge.ArticleViews.Page;
import org.openhotline.knowledge.ArticleViews.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading the knowledge base.
@RestController
@RequestMapping("/api/knowledge")
final class KnowledgePages {

    private final Library library;
    private final Lookup lookup;

    KnowledgePages(Library library, Lookup lookup) {
        this.library = library;
        this.lookup = lookup;
    }

    /// @param bySearch false when the search server is away and the database answered
    record Answer(List<Found> rows, boolean bySearch) {}

    @GetMapping
    Answer find(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Category category) {
        var found = lookup.find(q.substring(0, Math.min(200, q.length())));
        return new Answer(
                found.hits().stream()
                        .filter(hit ->
                                category == null || hit.article().content().category() == category)
                        .map(hit -> new Found(ArticleViews.row(hit.article()), hit.excerpts()))
                        .toList(),
                found.bySearch());
    }

    @GetMapping("/suggested")
    List<Row> suggested(@RequestParam String problem) {
        return library.suggestedFor(problem).stream().map(ArticleViews::row).toList();
    }

    @GetMapping("/{id}")
    Page read(@PathVariable UUID id) {
        return library.read(id).map(ArticleViews::page).orElseThrow(Refused::notThere);
    }

    /// Every version, the newest first.
    @GetMapping("/{id}/versions")
    List<Row> versions(@PathVariable UUID id) {
        return library.versions(id).stream().map(ArticleViews::row).toList();
    }

    /// A version as it was written, places of tables unfilled.
    @GetMapping("/{id}/versions/{version}")
    Page version(@PathVariable UUID id, @PathVariable int version) {
        Optional<Article> wanted = library.versions(id).stream()
                .filter(article -> article.version() == version)
                .findFirst();
        return wanted.map(ArticleViews::page).orElseThrow(Refused::notThere);
    }
}
