package org.openhotline.persistence;

import java.time.Clock;
import java.util.Optional;
import org.openhotline.order.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcInbox implements Inbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcInbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Known> known(String partner, String eventId) {
        return jdbc.sql("SELECT digest, answer FROM inbox_event WHERE partner = :partner AND event_id = :event")
                .param("partner", partner)
                .param("event", eventId)
                .query((row, _) -> new Known(row.getString("digest"), row.getString("answer")))
                .optional();
    }

    @Override
    public void keep(String partner, String eventId, String digest, String answer) {
        jdbc.sql("""
                INSERT INTO inbox_event (partner, event_id, digest, answer, kept_at)
                VALUES (:partner, :event, :digest, :answer, :now)""")
                .param("partner", partner)
                .param("event", eventId)
                .param("digest", digest)
                .param("answer", answer)
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    @Override
    public boolean firstUse(String partner, String nonce) {
        return jdbc.sql("""
                INSERT INTO nonce (partner, nonce, seen_at) VALUES (:partner, :nonce, :now) ON CONFLICT DO NOTHING""")
                        .param("partner", partner)
                        .param("nonce", nonce)
                        .param("now", Columns.time(clock.instant()))
                        .update()
                == 1;
    }
}
