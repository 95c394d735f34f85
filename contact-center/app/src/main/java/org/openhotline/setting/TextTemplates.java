package org.openhotline.setting;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Words that are used again and again. What was used once may be asked for later, so none is thrown away: it rests.
@Component
public final class TextTemplates {

    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;

    TextTemplates(JdbcClient database, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    /// Where the words are offered: in a talk, at an act, in a mail.
    public enum Kind {
        TALK,
        ASK_SUPPLEMENT,
        REJECT,
        GUIDE,
        TRANSFER,
        SEND_BACK,
        ANSWER,
        MAIL
    }

    public record Template(
            UUID id, Kind kind, String title, String body, boolean active, Instant changedAt, String changedBy) {}

    public List<Template> all() {
        return database.sql("SELECT * FROM text_template ORDER BY active DESC, kind, title")
                .query((row, _) -> new Template(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("body"),
                        row.getBoolean("active"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    public List<Template> inUse() {
        return all().stream().filter(Template::active).toList();
    }

    /// A new one, or an old one as it is to be from now on.
    public void keep(UUID id, Kind kind, String title, String body, boolean active, String who) {
        unitOfWork.together(() -> {
            String before = all().stream()
                    .filter(template -> template.id().equals(id))
                    .map(template -> written(template.kind(), template.title(), template.body(), template.active()))
                    .findFirst()
                    .orElse(null);
            database.sql("""
                    INSERT INTO text_template (id, kind, title, body, active, changed_at, changed_by)
                    VALUES (:id, :kind, :title, :body, :active, :at, :who)
                    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, body = excluded.body,
                        active = excluded.active, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                    .param("id", id)
                    .param("kind", kind.name())
                    .param("title", title)
                    .param("body", body)
                    .param("active", active)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("who", who)
                    .update();
            audit.write(
                    who,
                    AuditNote.of(AuditAct.SETTING_CHANGED)
                            .about("TEMPLATE", id.toString())
                            .changed(before, written(kind, title, body, active)));
        });
    }

    private static String written(Kind kind, String title, String body, boolean active) {
        return kind + (active ? "" : " (-)") + " " + title + ": " + body;
    }
}
