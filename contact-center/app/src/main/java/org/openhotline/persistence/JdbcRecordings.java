package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.someInstant;
import static org.openhotline.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.telephony.Recording;
import org.openhotline.telephony.Recordings;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcRecordings implements Recordings {

    private final JdbcClient jdbc;

    JdbcRecordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A recording may be found before its call was told (the application was away): the call's row is made then.
    @Override
    public Recording add(Recording recording) {
        jdbc.sql("INSERT INTO call (id, began_at) VALUES (:call, :at) ON CONFLICT DO NOTHING")
                .param("call", recording.call())
                .param("at", time(recording.startedAt()))
                .update();
        jdbc.sql("""
                INSERT INTO recording (id, call, kind, file, started_at, length_ms, sha256, voided)
                VALUES (:id, :call, :kind, :file, :at, :length, :sha256, :voided) ON CONFLICT (file) DO NOTHING""")
                .param("id", recording.id())
                .param("call", recording.call())
                .param("kind", recording.kind().name())
                .param("file", recording.file())
                .param("at", time(recording.startedAt()))
                .param("length", recording.length().toMillis())
                .param("sha256", recording.sha256())
                .param("voided", recording.voided())
                .update();
        return ofFile(recording.file()).orElseThrow();
    }

    @Override
    public Optional<Recording> find(UUID id) {
        return jdbc.sql("SELECT * FROM recording WHERE id = :id")
                .param("id", id)
                .query(JdbcRecordings::recording)
                .optional();
    }

    @Override
    public Optional<Recording> ofFile(String file) {
        return jdbc.sql("SELECT * FROM recording WHERE file = :file")
                .param("file", file)
                .query(JdbcRecordings::recording)
                .optional();
    }

    @Override
    public List<Recording> ofCall(UUID call) {
        return jdbc.sql("SELECT * FROM recording WHERE call = :call ORDER BY started_at, id")
                .param("call", call)
                .query(JdbcRecordings::recording)
                .list();
    }

    private static Recording recording(ResultSet row, int index) throws SQLException {
        return new Recording(
                row.getObject("id", UUID.class),
                row.getObject("call", UUID.class),
                Recording.Kind.valueOf(row.getString("kind")),
                row.getString("file"),
                someInstant(row, "started_at"),
                Duration.ofMillis(row.getLong("length_ms")),
                row.getString("sha256"),
                row.getString("voided"));
    }
}
