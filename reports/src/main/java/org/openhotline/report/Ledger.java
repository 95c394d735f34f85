package org.openhotline.report;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openhotline.complaint.Timing;

/// The database as it stands at one instant: all queries of a report see the same complaints, or its tables could not
/// close
/// while people go on working.
final class Ledger implements AutoCloseable {

    private final Connection connection;
    private final Map<String, Object> values = new HashMap<>();

    Ledger(DataSource source, Period period, Instant asOf) throws SQLException {
        span("now", period);
        span("before", period.before());
        span("yearAgo", period.yearAgo());
        values.put("today", asOf.atZone(Timing.ZONE).toLocalDate());
        connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void span(String name, Period period) {
        values.put(name + "From", at(period.from()));
        values.put(name + "Until", at(period.until()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    <R> List<R> rows(String query, RowReader<R> reader) throws SQLException {
        try (var statement = Query.named(query).prepare(connection, values);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<R>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
