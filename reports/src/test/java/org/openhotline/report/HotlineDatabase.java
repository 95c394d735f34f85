package org.openhotline.report;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL with the application's own tables, and rows put in by hand.
final class HotlineDatabase implements AutoCloseable {

    private static final String MIGRATIONS = "filesystem:../contact-center/app/src/main/resources/db/migration";

    private final EmbeddedPostgres postgres;
    private int numbers;

    HotlineDatabase() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure().dataSource(source()).locations(MIGRATIONS).load().migrate();
    }

    DataSource source() {
        return postgres.getPostgresDatabase();
    }

    void run(String sql, @Nullable Object... values) {
        try (var connection = source().getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void enterprise(String code, String name) {
        run("INSERT INTO enterprise (code, name) VALUES (?, ?)", code, name);
    }

    /// A complaint decided on at that time (of Shanghai), with the act that decided.
    Row decided(String shanghaiTime, String act) {
        var number = "2610%08d".formatted(++numbers);
        var at = time(shanghaiTime);
        run(
                "INSERT INTO complaint (number, version, state, policy, channel, received_at, state_since, decided_at,"
                        + " confidential, form, handling) VALUES (?, 1, 20, 'V4', 'PHONE', ?, ?, ?, false, '{}', '{}')",
                number,
                at,
                at,
                at);
        run(
                "INSERT INTO complaint_step (number, kind, act, from_state, to_state, who, at)"
                        + " VALUES (?, 'moved', ?, 10, 20, 'agent1', ?)",
                number,
                act,
                at);
        return new Row(number);
    }

    /// A call; each time may be absent.
    UUID call(String began, @Nullable String queued, @Nullable String answered, @Nullable String ended) {
        var id = UUID.randomUUID();
        run(
                "INSERT INTO call (id, began_at, queued_at, answered_at, ended_at) VALUES (?, ?, ?, ?, ?)",
                id,
                time(began),
                queued == null ? null : time(queued),
                answered == null ? null : time(answered),
                ended == null ? null : time(ended));
        return id;
    }

    static OffsetDateTime time(String shanghaiTime) {
        return OffsetDateTime.parse(shanghaiTime.replace(' ', 'T') + "+08:00").withOffsetSameInstant(ZoneOffset.UTC);
    }

    /// A stored complaint that can be told more.
    final class Row {

        private final String number;

        private Row(String number) {
            this.number = number;
        }

        /// @param express null while the business type is not known
        Row about(
                @Nullable String enterprise,
                @Nullable String business,
                @Nullable Boolean express,
                @Nullable String problem,
                @Nullable String county) {
            run(
                    "UPDATE complaint SET enterprise_code = ?, business_type = ?, is_express = ?, problem_stat = ?,"
                            + " county_code = ? WHERE number = ?",
                    enterprise,
                    business,
                    express,
                    problem,
                    county,
                    number);
            return this;
        }

        Row found(String finding, long compensationFen, long refundFen) {
            run(
                    "UPDATE complaint SET finding = ?, compensation_fen = ?, refund_fen = ?, state = 70 WHERE number = ?",
                    finding,
                    compensationFen,
                    refundFen,
                    number);
            return this;
        }

        Row with(String column, Object value) {
            run("UPDATE complaint SET " + column + " = ? WHERE number = ?", value, number);
            return this;
        }

        Row surveyed(
                String planned,
                String status,
                @Nullable String outcome,
                @Nullable String centre,
                @Nullable String enterprise,
                @Nullable String reason) {
            run(
                    "INSERT INTO callback (id, number, purpose, status, tries, outcome, centre, enterprise, reason,"
                            + " planned_at, done_at) VALUES (?, ?, 'SURVEY', ?, 1, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    number,
                    status,
                    outcome,
                    centre,
                    enterprise,
                    reason,
                    time(planned),
                    status.equals("DONE") ? time(planned) : null);
            return this;
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
