package org.openhotline.knowledge;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.knowledge.Article.Category;
import org.openhotline.knowledge.Article.Certainty;
import org.openhotline.knowledge.Article.Content;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of the knowledge base.
final class Articles {

    private static final String SELECT = """
            SELECT a.*, v.*,
                ARRAY(SELECT problem FROM article_pin p WHERE p.article = a.id ORDER BY problem) AS pins
            FROM article a JOIN article_version v ON v.article = a.id
            """;

    private final JdbcClient database;

    Articles(JdbcClient database) {
        this.database = database;
    }

    /// What is read now: the published version of each.
    List<Article> published() {
        return database.sql(SELECT + "WHERE v.version = a.published AND NOT a.withdrawn ORDER BY v.category, v.title")
                .query(Articles::article)
                .list();
    }

    /// The newest version of each, for those who look after them.
    List<Article> latest() {
        return database.sql(SELECT + "WHERE v.version = a.latest ORDER BY v.category, v.title")
                .query(Articles::article)
                .list();
    }

    Optional<Article> published(UUID id) {
        return database.sql(SELECT + "WHERE a.id = :id AND v.version = a.published AND NOT a.withdrawn")
                .param("id", id)
                .query(Articles::article)
                .optional();
    }

    Optional<Article> latest(UUID id) {
        return database.sql(SELECT + "WHERE a.id = :id AND v.version = a.latest")
                .param("id", id)
                .query(Articles::article)
                .optional();
    }

    /// Every version, the newest first.
    List<Article> versions(UUID id) {
        return database.sql(SELECT + "WHERE a.id = :id ORDER BY v.version DESC")
                .param("id", id)
                .query(Articles::article)
                .list();
    }

    /// Published articles that are pinned to this problem or to its group.
    List<Article> pinnedTo(String problem) {
        return database.sql(SELECT + """
                WHERE v.version = a.published AND NOT a.withdrawn AND EXISTS (
                    SELECT 1 FROM article_pin p WHERE p.article = a.id AND p.problem IN (:problem, left(:problem, 2)))
                ORDER BY (SELECT max(length(p.problem)) FROM article_pin p
                    WHERE p.article = a.id AND p.problem IN (:problem, left(:problem, 2))) DESC, v.title""")
                .param("problem", problem)
                .query(Articles::article)
                .list();
    }

    void add(UUID id, String slug) {
        database.sql("INSERT INTO article (id, slug, latest) VALUES (:id, :slug, 1)")
                .param("id", id)
                .param("slug", slug)
                .update();
    }

    /// False when `seen` is no longer the newest version: somebody else wrote one meanwhile.
    boolean next(UUID id, int seen) {
        return database.sql("UPDATE article SET latest = latest + 1 WHERE id = :id AND latest = :seen")
                        .param("id", id)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void write(UUID id, int version, Content content, String author, Instant at) {
        database.sql("""
                INSERT INTO article_version (article, version, title, category, tags, body, source, certainty,
                    valid_from, valid_to, change_note, author, written_at)
                VALUES (:id, :version, :title, :category, :tags, :body, :source, :certainty,
                    :from, :to, :note, :author, :at)""")
                .param("id", id)
                .param("version", version)
                .param("title", content.title())
                .param("category", content.category().name())
                .param("tags", content.tags().toArray(String[]::new))
                .param("body", content.body())
                .param("source", content.source())
                .param("certainty", content.certainty().name())
                .param("from", content.validFrom())
                .param("to", content.validTo())
                .param("note", content.changeNote())
                .param("author", author)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void review(UUID id, int version, String reviewer, Instant at) {
        database.sql("UPDATE article_version SET reviewed_by = :who, reviewed_at = :at"
                        + " WHERE article = :id AND version = :version")
                .param("who", reviewer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("version", version)
                .update();
    }

    void publish(UUID id, int version) {
        database.sql("UPDATE article SET published = :version, withdrawn = false WHERE id = :id")
                .param("id", id)
                .param("version", version)
                .update();
    }

    void withdraw(UUID id) {
        database.sql("UPDATE article SET withdrawn = true WHERE id = :id")
                .param("id", id)
                .update();
    }

    void pin(UUID id, List<String> problems, String who, Instant at) {
        database.sql("DELETE FROM article_pin WHERE article = :id")
                .param("id", id)
                .update();
        for (String problem : problems) {
            database.sql("INSERT INTO article_pin (article, problem, pinned_by, pinned_at)"
                            + " VALUES (:id, :problem, :who, :at) ON CONFLICT DO NOTHING")
                    .param("id", id)
                    .param("problem", problem)
                    .param("who", who)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Article article(ResultSet row, int index) throws SQLException {
        return new Article(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getInt("latest"),
                row.getObject("published", Integer.class),
                row.getBoolean("withdrawn"),
                row.getInt("version"),
                new Content(
                        row.getString("title"),
                        Category.valueOf(row.getString("category")),
                        texts(row.getArray("tags")),
                        row.getString("body"),
                        row.getString("source"),
                        Certainty.valueOf(row.getString("certainty")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("change_note")),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("reviewed_by"),
                instant(row.getObject("reviewed_at", OffsetDateTime.class)),
                texts(row.getArray("pins")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
