package org.openhotline.switchboard;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the table `call`.
final class JdbcCallBook implements CallBook {

    private final JdbcClient jdbc;

    JdbcCallBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(LiveCall call, String ending) {
        boolean out = call.line() == LiveCall.Line.CALLBACK || call.line() == LiveCall.Line.RETURN;
        int _ = jdbc.sql("""
                INSERT INTO call (id, direction, line, began_at, queued_at, answered_at, agent, ended_at, ending)
                VALUES (:id, :direction, :line, :began, :queued, :answered, :agent, :ended, :ending)
                ON CONFLICT (id) DO UPDATE SET direction = excluded.direction, line = excluded.line,
                    began_at = least(call.began_at, excluded.began_at),
                    queued_at = coalesce(call.queued_at, excluded.queued_at),
                    answered_at = coalesce(call.answered_at, excluded.answered_at),
                    agent = coalesce(excluded.agent, call.agent),
                    ended_at = coalesce(call.ended_at, excluded.ended_at),
                    ending = coalesce(call.ending, excluded.ending)""")
                .param("id", call.call())
                .param("direction", out ? "OUT" : "IN")
                .param("line", call.line().name().toLowerCase(Locale.ROOT))
                .param("began", time(call.since()))
                .param("queued", time(call.waitingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("answered", time(call.answeredAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("agent", call.answeredAt() == null ? null : call.agent(), Types.VARCHAR)
                .param("ended", time(call.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ending", ending.isEmpty() ? null : ending, Types.VARCHAR)
                .update();
    }

    private static @Nullable Object time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<Instant> answeredAt(UUID call) {
        return jdbc.sql("SELECT answered_at FROM call WHERE id = :id AND answered_at IS NOT NULL")
                .param("id", call)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public Counts count(Instant from, Instant to, Duration inTime) {
        return jdbc.sql("""
                SELECT count(*) AS offered,
                       count(answered_at) AS answered,
                       count(*) FILTER (WHERE answered_at - queued_at <= make_interval(secs => :in_time)) AS in_time,
                       count(*) FILTER (WHERE ending = 'abandoned') AS abandoned
                FROM call
                WHERE direction = 'IN' AND queued_at >= :from AND queued_at < :to""")
                .param("in_time", inTime.toMillis() / 1000.0)
                .param("from", time(from))
                .param("to", time(to))
                .query((row, _) -> new Counts(
                        row.getInt("offered"), row.getInt("answered"), row.getInt("in_time"), row.getInt("abandoned")))
                .single();
    }
}
