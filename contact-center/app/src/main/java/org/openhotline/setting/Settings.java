package org.openhotline.setting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The settings that are kept in the database, each a record by name. Where nothing was set, `application.yml` holds.
@Component
public final class Settings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;

    Settings(JdbcClient database, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
    }

    public <T> Optional<T> find(String name, Class<T> kind) {
        return text(name).map(json -> JSON.readValue(json, kind));
    }

    private Optional<String> text(String name) {
        return database.sql("SELECT value FROM setting WHERE name = :name")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    public void set(String name, Object value, String who) {
        String json = JSON.writeValueAsString(value);
        unitOfWork.together(() -> {
            String before = text(name).orElse(null);
            database.sql("INSERT INTO setting (name, value, changed_at, changed_by) VALUES (:name, :value, :at, :who)"
                            + " ON CONFLICT (name) DO UPDATE SET value = :value, changed_at = :at, changed_by = :who")
                    .param("name", name)
                    .param("value", json)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("who", who)
                    .update();
            audit.write(
                    who,
                    AuditNote.of(AuditAct.SETTING_CHANGED)
                            .about("SETTING", name)
                            .changed(before, json));
        });
    }
}
