package org.openhotline.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.report.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where drawn-up notices lie: their figures and files in the database, a copy of the files in a folder for the mail.
public final class NoticeArchive {

    private final JdbcClient database;
    private final Path folder;
    private final Clock clock;

    NoticeArchive(JdbcClient database, Path folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /// MONTHLY: the notice to the public; SATISFACTION: the managers' page.
    public enum Kind {
        MONTHLY,
        SATISFACTION
    }

    /// One that was drawn up.
    public record Kept(
            UUID id, Kind kind, String period, Instant madeAt, String madeBy, String figures, String mailed) {}

    UUID keep(Kind kind, YearMonth month, String figures, Documents documents, String by) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        INSERT INTO notice (id, kind, period, status, figures, docx, pdf, made_at, made_by)
                        VALUES (:id, :kind, :period, 'DRAFT', :figures::jsonb, :docx, :pdf, :at, :by)
                        """)
                .param("id", id)
                .param("kind", kind.name())
                .param("period", month.toString())
                .param("figures", figures)
                .param("docx", documents.docx().content())
                .param("pdf", documents.pdf().content())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        return id;
    }

    Optional<Kept> latest(Kind kind, YearMonth month) {
        return all(month.toString()).stream()
                .filter(kept -> kept.kind() == kind)
                .findFirst();
    }

    /// Newest first; of one period, or of all when it is null.
    List<Kept> all(@Nullable String period) {
        return database.sql("""
                        SELECT id, kind, period, made_at, made_by, figures::text AS figures, published_to::text AS mailed
                        FROM notice WHERE :period::text IS NULL OR period = :period
                        ORDER BY made_at DESC LIMIT 200
                        """)
                .param("period", period)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("period"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by"),
                        row.getString("figures"),
                        row.getString("mailed")))
                .list();
    }

    /// @param format `docx` or `pdf`
    byte[] file(UUID id, String format) {
        String column = format.equals("pdf") ? "pdf" : "docx";
        return database.sql("SELECT " + column + " FROM notice WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /// Lays a file out for the mail, which reads it when it is sent.
    Path laidOut(UUID id, String format, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, ".", ".half");
            Files.write(half, content);
            return Files.move(half, folder.resolve(id + "." + format), StandardCopyOption.REPLACE_EXISTING)
                    .toAbsolutePath();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    void noteMailed(UUID id, List<String> to) {
        database.sql("""
                        UPDATE notice SET status = 'PUBLISHED', published_at = :at,
                            published_to = published_to
                                || jsonb_build_array(jsonb_build_object('to', :to::text, 'at', :at::timestamptz))
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("to", String.join(", ", to))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
