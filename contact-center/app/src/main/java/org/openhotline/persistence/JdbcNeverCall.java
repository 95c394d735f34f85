package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.time;

import java.time.Clock;
import org.openhotline.callback.NeverCall;
import org.openhotline.person.PhoneNumber;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps keyed tokens only: the table tells nobody who does not want to be called.
final class JdbcNeverCall implements NeverCall {

    private final JdbcClient jdbc;
    private final Tokens tokens;
    private final Clock clock;

    JdbcNeverCall(JdbcClient jdbc, Tokens tokens, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public boolean holds(PhoneNumber phone) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM never_call WHERE phone_token = :token)")
                .param("token", tokens.whole(phone))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(PhoneNumber phone, String why, String who) {
        jdbc.sql("""
                INSERT INTO never_call (phone_token, why, who, at) VALUES (:token, :why, :who, :at)
                ON CONFLICT DO NOTHING""")
                .param("token", tokens.whole(phone))
                .param("why", why)
                .param("who", who)
                .param("at", time(clock.instant()))
                .update();
    }
}
