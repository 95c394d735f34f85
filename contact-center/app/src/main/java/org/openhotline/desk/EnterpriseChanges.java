package org.openhotline.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has changed since somebody last asked: each complaint once, at its last change, in the order of the changes.
/// Whoever goes on from the cursor misses nothing.
@Component
final class EnterpriseChanges {

    static final int PAGE = 100;

    private final JdbcClient database;

    EnterpriseChanges(JdbcClient database) {
        this.database = database;
    }

    record Change(ComplaintNumber number, Instant at, long step) {}

    /// @param cursor from where to go on; null when nothing has ever happened
    record Found(List<Change> changes, @Nullable String cursor, boolean more) {}

    Found since(@Nullable String cursor, Sight.Condition sight) {
        Cursor from = cursor == null ? Cursor.BEGINNING : Cursor.read(cursor);
        List<Change> rows = database.sql("""
                        SELECT s.number, s.at, s.id FROM complaint_step s
                        WHERE (s.at, s.id) > (:at, :id) AND s.at < :settled
                            AND s.number IN (SELECT number FROM complaint WHERE %s)
                            AND NOT EXISTS (SELECT 1 FROM complaint_step later WHERE later.number = s.number
                                AND (later.at, later.id) > (s.at, s.id) AND later.at < :settled)
                        ORDER BY s.at, s.id LIMIT :most""".formatted(sight.sql()))
                .params(sight.params())
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("id", from.step())
                .param("settled", settled())
                .param("most", PAGE + 1)
                .query(EnterpriseChanges::change)
                .list();
        List<Change> page = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Found(
                page, page.isEmpty() ? cursor : Cursor.of(page.getLast()).write(), rows.size() > PAGE);
    }

    /// Before this moment everything that happened is to be seen: an act takes its time at its beginning and is
    /// seen at its commit, so what is still on its way began later. No act takes a minute; a longer transaction, as
    /// of a backup, holds nobody up. Asked before the rows are read, in a statement of its own.
    private OffsetDateTime settled() {
        return database.sql("""
                SELECT greatest(coalesce(min(xact_start), now()), now() - interval '1 minute')
                FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
                    AND backend_type = 'client backend' AND xact_start IS NOT NULL""").query(OffsetDateTime.class).single();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        return new Change(
                new ComplaintNumber(row.getString("number")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("id"));
    }

    private record Cursor(Instant at, long step) {

        private static final Cursor BEGINNING = new Cursor(Instant.EPOCH, 0);

        static Cursor of(Change last) {
            return new Cursor(last.at(), last.step());
        }

        /// One that is no cursor of ours is refused: to begin again without a word would look like news.
        static Cursor read(String written) {
            try {
                String[] plain =
                        new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\\|", 2);
                Instant at = Instant.parse(plain[0]);
                if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                    throw new IllegalArgumentException("outside of all times");
                }
                return new Cursor(at, Long.parseLong(plain[1]));
            } catch (RuntimeException notOurs) {
                throw new InvalidForm(List.of(new Fault("since", "invalid", "游标无效，请原样带回上次得到的 cursor")));
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((at + "|" + step).getBytes(StandardCharsets.UTF_8));
        }
    }
}
