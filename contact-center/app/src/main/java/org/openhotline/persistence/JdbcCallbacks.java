package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.instant;
import static org.openhotline.persistence.Columns.name;
import static org.openhotline.persistence.Columns.named;
import static org.openhotline.persistence.Columns.time;
import static org.openhotline.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Callbacks;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcCallbacks implements Callbacks {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCallbacks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void add(Callback callback) {
        values(jdbc.sql("""
                INSERT INTO callback (id, number, purpose, status, tries, next_try_at, call, outcome, centre, enterprise,
                    reason, planned_at)
                VALUES (:id, :number, :purpose, :status, :tries, :next_try_at, :call, :outcome, :centre, :enterprise,
                    :reason, :now)"""), callback).update();
        noteTry(callback);
    }

    @Override
    public void save(Callback callback) {
        values(jdbc.sql("""
                UPDATE callback SET status = :status, tries = :tries, next_try_at = :next_try_at, call = :call,
                    outcome = :outcome, centre = :centre, enterprise = :enterprise, reason = :reason,
                    done_at = CASE WHEN :status = 'DONE' THEN coalesce(done_at, :now) END
                WHERE id = :id AND number = :number AND purpose = :purpose"""), callback).update();
        noteTry(callback);
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Callback callback) {
        return sql.param("id", callback.id())
                .param("number", callback.number().digits())
                .param("purpose", callback.purpose().name())
                .param("status", callback.status().name())
                .param("tries", callback.tries())
                .param("next_try_at", time(callback.nextTryAt()))
                .param("call", callback.call())
                .param("outcome", name(callback.outcome()))
                .param("centre", name(callback.centre()))
                .param("enterprise", name(callback.enterprise()))
                .param("reason", callback.reason())
                .param("now", time(clock.instant()));
    }

    /// Each dialling has a row: the cap counts them.
    private void noteTry(Callback callback) {
        UUID call = callback.call();
        if (call == null) {
            return;
        }
        boolean running = callback.status() == Callback.Status.ON_THE_LINE;
        jdbc.sql("""
                INSERT INTO callback_try AS t (call, callback, dialled_at) VALUES (:call, :callback, :now)
                ON CONFLICT (call) DO UPDATE SET outcome = :outcome,
                    ended_at = CASE WHEN :running THEN NULL ELSE coalesce(t.ended_at, :now) END""")
                .param("call", call)
                .param("callback", callback.id())
                .param("now", time(clock.instant()))
                .param("outcome", running ? null : name(callback.outcome()))
                .param("running", running)
                .update();
    }

    @Override
    public Optional<Callback> find(UUID id) {
        return jdbc.sql("SELECT * FROM callback WHERE id = :id")
                .param("id", id)
                .query(JdbcCallbacks::callback)
                .optional();
    }

    @Override
    public Optional<Callback> findForChange(UUID id) {
        return jdbc.sql("SELECT * FROM callback WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(JdbcCallbacks::callback)
                .optional();
    }

    @Override
    public List<Callback> due(Instant now, int most) {
        return jdbc.sql("""
                SELECT * FROM callback WHERE status = 'PLANNED' AND next_try_at <= :now
                ORDER BY next_try_at, id LIMIT :most FOR UPDATE SKIP LOCKED""")
                .param("now", time(now))
                .param("most", most)
                .query(JdbcCallbacks::callback)
                .list();
    }

    @Override
    public List<Callback> onTheLineSince(Instant before) {
        return jdbc.sql("""
                SELECT c.* FROM callback c JOIN callback_try t ON t.call = c.call
                WHERE c.status = 'ON_THE_LINE' AND t.dialled_at <= :before ORDER BY t.dialled_at""")
                .param("before", time(before))
                .query(JdbcCallbacks::callback)
                .list();
    }

    @Override
    public List<Callback> of(ComplaintNumber number) {
        return jdbc.sql("SELECT * FROM callback WHERE number = :number ORDER BY planned_at, id")
                .param("number", number.digits())
                .query(JdbcCallbacks::callback)
                .list();
    }

    @Override
    public int dialledSince(Instant since) {
        return jdbc.sql("SELECT count(*) FROM callback_try WHERE dialled_at >= :since")
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    private static Callback callback(ResultSet row, int index) throws SQLException {
        return new Callback(
                row.getObject("id", UUID.class),
                new ComplaintNumber(row.getString("number")),
                Callback.Purpose.valueOf(row.getString("purpose")),
                Callback.Status.valueOf(row.getString("status")),
                row.getInt("tries"),
                instant(row, "next_try_at"),
                uuid(row, "call"),
                named(CallbackOutcome.class, row.getString("outcome")),
                named(Satisfaction.class, row.getString("centre")),
                named(Satisfaction.class, row.getString("enterprise")),
                row.getString("reason"));
    }
}
