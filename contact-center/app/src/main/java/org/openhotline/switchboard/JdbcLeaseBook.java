package org.openhotline.switchboard;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the table `seat_lease`.
final class JdbcLeaseBook implements LeaseBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcLeaseBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Lease> all(String kind) {
        return jdbc.sql("SELECT seat, holder, expires_at FROM seat_lease WHERE kind = :kind ORDER BY seat")
                .param("kind", kindOf(kind))
                .query((row, _) -> new Lease(
                        row.getString("seat"),
                        row.getString("holder"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void lend(Lease lease) {
        int _ = jdbc.sql("""
                INSERT INTO seat_lease (seat, kind, holder, leased_at, expires_at)
                VALUES (:seat, :kind, :holder, :now, :until)
                ON CONFLICT (seat) DO UPDATE SET holder = excluded.holder, expires_at = excluded.expires_at""")
                .param("seat", lease.line())
                .param("kind", kindOf(lease.line()))
                .param("holder", lease.holder())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", lease.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void takeBack(String line) {
        int _ = jdbc.sql("DELETE FROM seat_lease WHERE seat = :seat")
                .param("seat", line)
                .update();
    }

    private static String kindOf(String line) {
        return line.startsWith("web") ? "WEB_LINE" : "SEAT";
    }
}
