package org.openhotline.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.knowledge.Article.Category;
import org.openhotline.knowledge.Article.Certainty;
import org.openhotline.search.Excerpt;

/// What the pages show of an article.
final class ArticleViews {

    private ArticleViews() {}

    /// A row of a list.
    ///
    /// @param state `PUBLISHED`, `DRAFT` (a newer version waits for its review) or `WITHDRAWN`
    record Row(
            UUID id,
            int version,
            String title,
            Category category,
            List<String> tags,
            String source,
            Certainty certainty,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String author,
            Instant writtenAt,
            @Nullable String reviewedBy,
            @Nullable Instant reviewedAt,
            String changeNote,
            String state,
            List<String> pins) {}

    /// @param body Markdown; the pages make it safe
    record Page(Row row, String body) {}

    record Found(Row row, List<Excerpt> excerpts) {}

    static Row row(Article article) {
        var content = article.content();
        return new Row(
                article.id(),
                article.version(),
                content.title(),
                content.category(),
                content.tags(),
                content.source(),
                content.certainty(),
                content.validFrom(),
                content.validTo(),
                article.author(),
                article.writtenAt(),
                article.reviewedBy(),
                article.reviewedAt(),
                content.changeNote(),
                state(article),
                article.pins());
    }

    static Page page(Article article) {
        return new Page(row(article), article.content().body());
    }

    private static String state(Article article) {
        if (article.withdrawn()) {
            return "WITHDRAWN";
        }
        return article.isPublished() ? "PUBLISHED" : article.version() == article.latest() ? "DRAFT" : "OLD";
    }
}
