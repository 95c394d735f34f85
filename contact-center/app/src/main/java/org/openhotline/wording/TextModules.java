package org.openhotline.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.wording.TextModule.Topic;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of text modules.
final class TextModules {

    private final JdbcClient database;

    TextModules(JdbcClient database) {
        this.database = database;
    }

    /// The centre's and this person's, by topic.
    List<TextModule> of(String login) {
        return database.sql("SELECT * FROM text_module WHERE owner IS NULL OR owner = :login ORDER BY topic, shortcut")
                .param("login", login)
                .query(TextModules::module)
                .list();
    }

    Optional<TextModule> find(UUID id) {
        return database.sql("SELECT * FROM text_module WHERE id = :id")
                .param("id", id)
                .query(TextModules::module)
                .optional();
    }

    void add(TextModule module) {
        write(
                "INSERT INTO text_module (id, owner, shortcut, title, topic, body, version, changed_by, changed_at)"
                        + " VALUES (:id, :owner, :shortcut, :title, :topic, :body, :version, :by, :at)",
                module);
    }

    /// False when somebody else changed it first.
    boolean save(TextModule module) {
        return write(
                        "UPDATE text_module SET shortcut = :shortcut, title = :title, topic = :topic, body = :body,"
                                + " version = :version, changed_by = :by, changed_at = :at"
                                + " WHERE id = :id AND owner IS NOT DISTINCT FROM :owner AND version = :version - 1",
                        module)
                == 1;
    }

    private int write(String sql, TextModule module) {
        try {
            return database.sql(sql)
                    .param("id", module.id())
                    .param("owner", module.owner())
                    .param("shortcut", module.shortcut())
                    .param("title", module.title())
                    .param("topic", module.topic().name())
                    .param("body", module.text())
                    .param("version", module.version())
                    .param("by", module.changedBy())
                    .param("at", module.changedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new InvalidForm(List.of(new Fault("shortcut", "taken", "这个缩写已经有了，请换一个")));
        }
    }

    void remove(UUID id) {
        database.sql("DELETE FROM text_module WHERE id = :id").param("id", id).update();
    }

    private static TextModule module(ResultSet row, int index) throws SQLException {
        return new TextModule(
                row.getObject("id", UUID.class),
                row.getString("owner"),
                row.getString("shortcut"),
                row.getString("title"),
                Topic.valueOf(row.getString("topic")),
                row.getString("body"),
                row.getLong("version"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
