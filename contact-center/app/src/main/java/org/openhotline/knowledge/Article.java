package org.openhotline.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of an article.
///
/// @param latest the newest version of the same article
/// @param published the version that is read; null when there is none
/// @param pins problem codes for which it is suggested
public record Article(
        UUID id,
        String slug,
        int latest,
        @Nullable Integer published,
        boolean withdrawn,
        int version,
        Content content,
        String author,
        Instant writtenAt,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        List<String> pins) {

    public Article {
        pins = List.copyOf(pins);
    }

    /// The shelves of the knowledge base, in their order.
    public enum Category {
        RULES,
        ACCEPTANCE,
        COMPENSATION,
        HANDLING,
        ELSEWHERE,
        ENTERPRISES,
        CALENDAR,
        HOW_TO
    }

    /// How sure it is: the official text, a secondary source, from memory, or our own rule.
    public enum Certainty {
        CERTAIN,
        LIKELY,
        MEMORY,
        ASSUMED
    }

    /// What its author wrote.
    ///
    /// @param body Markdown; a line `[[hotlines]]` stands for a table made of the code tables when it is
    ///     read
    /// @param source the article of law, standard or house rule it rests on
    /// @param changeNote what is new in this version
    public record Content(
            String title,
            Category category,
            List<String> tags,
            String body,
            String source,
            Certainty certainty,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            String changeNote) {

        public Content {
            tags = List.copyOf(tags);
        }

        boolean holdsOn(LocalDate day) {
            return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
        }

        Content with(String otherBody) {
            return new Content(title, category, tags, otherBody, source, certainty, validFrom, validTo, changeNote);
        }
    }

    boolean isPublished() {
        return !withdrawn && published != null && published == version;
    }

    Article with(Content other) {
        return new Article(
                id,
                slug,
                latest,
                published,
                withdrawn,
                version,
                other,
                author,
                writtenAt,
                reviewedBy,
                reviewedAt,
                pins);
    }
}
