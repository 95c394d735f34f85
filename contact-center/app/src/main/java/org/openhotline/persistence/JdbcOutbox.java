package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;
import org.openhotline.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The outbox table. A message is claimed by a lease, sent outside of any transaction (no row stays locked over a
/// network call), and settled afterwards. Whoever is killed in mid-send leaves a lease that runs out: the message is
/// sent again, and the receiver knows it by its event id.
final class JdbcOutbox implements Outbox {

    /// Longer than any sender waits for its partner.
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(JdbcOutbox.class);
    private static final String PAYLOAD = "outbox";

    /// The oldest unsent message of each order key whose time has come and that nobody holds. A partner counts our
    /// sequence numbers, so nothing overtakes its dead letters; index and mail have no such counter.
    private static final String CLAIM = """
            UPDATE outbox SET claimed_until = :until, attempts = attempts + 1
            WHERE event_id = (
                SELECT o.event_id FROM outbox o
                WHERE o.partner = :partner AND o.direction = 'OUT' AND o.state = 'PENDING' AND o.next_try_at <= :now
                    AND (o.claimed_until IS NULL OR o.claimed_until <= :now)
                    AND NOT EXISTS (
                        SELECT 1 FROM outbox e
                        WHERE e.partner = o.partner AND e.order_key = o.order_key AND e.direction = o.direction
                            AND e.sequence < o.sequence AND e.state <> 'TAKEN'
                            AND (e.state = 'PENDING' OR e.partner NOT IN ('search', 'mail')))
                ORDER BY o.next_try_at, o.put_at, o.sequence
                LIMIT 1 FOR UPDATE OF o SKIP LOCKED)
            RETURNING *""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    JdbcOutbox(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public void put(OutboxMessage message) {
        jdbc.sql("""
                WITH line AS (
                    INSERT INTO outbox_line AS l (partner, order_key, last_sequence) VALUES (:partner, :key, 1)
                    ON CONFLICT (partner, order_key, direction) DO UPDATE SET last_sequence = l.last_sequence + 1
                    RETURNING last_sequence)
                INSERT INTO outbox (event_id, partner, order_key, sequence, kind, payload, next_try_at, put_at)
                SELECT :event, :partner, :key, last_sequence, :kind, :payload, :now, :now FROM line""")
                .param("event", message.eventId())
                .param("partner", message.partner())
                .param("key", message.orderKey())
                .param("kind", message.kind())
                .param("payload", vault.seal(PAYLOAD, message.payload()))
                .param("now", time(clock.instant()))
                .update();
    }

    @Override
    public int sendDue(String partner, int most, Function<Claimed, Sent> send) {
        int handled = 0;
        while (handled < most) {
            Instant until = clock.instant().plus(LEASE).truncatedTo(ChronoUnit.MICROS);
            Optional<Claimed> claimed = claim(partner, until);
            if (claimed.isEmpty()) {
                break;
            }
            settle(claimed.get(), until, tried(claimed.get(), send));
            handled++;
        }
        return handled;
    }

    private Optional<Claimed> claim(String partner, Instant until) {
        return jdbc.sql(CLAIM)
                .param("until", time(until))
                .param("partner", partner)
                .param("now", time(clock.instant()))
                .query(this::claimed)
                .optional();
    }

    private static Sent tried(Claimed message, Function<Claimed, Sent> send) {
        try {
            return send.apply(message);
        } catch (RuntimeException defect) {
            // Only the kind of the defect is told: its words might hold what was in the message.
            LOG.error(
                    "sending {} to {} failed: {}",
                    message.eventId(),
                    message.partner(),
                    defect.getClass().getSimpleName());
            LOG.debug("the defect", defect);
            return new Sent.TryAgain(Duration.ofMinutes(1), defect.getClass().getSimpleName());
        }
    }

    private void settle(Claimed message, Instant lease, Sent sent) {
        switch (sent) {
            case Sent.Taken _ -> settle(message, lease, "TAKEN", Duration.ZERO, null);
            case Sent.TryAgain(Duration after, String why) -> settle(message, lease, "PENDING", after, why);
            case Sent.AgainFrom(long first, String why) -> sendAgain(message, lease, first, why);
            case Sent.Dead(String why) -> settle(message, lease, "DEAD", Duration.ZERO, why);
        }
    }

    private void settle(Claimed message, Instant lease, String state, Duration after, @Nullable String why) {
        Instant now = clock.instant();
        int settled = jdbc.sql("""
                UPDATE outbox SET state = :state, claimed_until = NULL, last_error = :why, next_try_at = :next,
                    settled_at = CASE WHEN :state = 'PENDING' THEN NULL ELSE CAST(:now AS timestamptz) END
                WHERE event_id = :event AND state = 'PENDING' AND claimed_until = :lease""")
                .param("state", state)
                .param("why", why)
                .param("next", time(now.plus(after)))
                .param("now", time(now))
                .param("event", message.eventId())
                .param("lease", time(lease))
                .update();
        if (settled == 0) {
            LOG.warn("{} took longer than its lease; somebody else has it now", message.eventId());
        }
    }

    private void sendAgain(Claimed message, Instant lease, long first, String why) {
        String refusal = whyNotAgain(message, first);
        if (refusal != null) {
            LOG.warn("{} of {} is a dead letter: {}", message.eventId(), message.partner(), refusal);
            settle(message, lease, "DEAD", Duration.ZERO, why + "; " + refusal);
            return;
        }
        int _ = line(message, jdbc.sql("""
                UPDATE outbox o SET state = 'PENDING', claimed_until = NULL, next_try_at = :now, settled_at = NULL,
                    last_error = :why, resent = resent + 1,
                    attempts = CASE WHEN event_id = :event THEN attempts ELSE 0 END
                WHERE partner = :partner AND order_key = :key AND direction = 'OUT'
                    AND sequence BETWEEN :first AND :sequence AND (state = 'TAKEN' OR event_id = :event)
                    AND EXISTS (SELECT 1 FROM outbox held WHERE held.event_id = :event AND held.state = 'PENDING'
                        AND held.claimed_until = :lease)"""), first)
                .param("now", time(clock.instant()))
                .param("why", why)
                .param("event", message.eventId())
                .param("lease", time(lease))
                .update();
    }

    /// Why the earlier messages cannot be put back in line; null when they can.
    private @Nullable String whyNotAgain(Claimed message, long first) {
        if (first >= message.sequence()) {
            return "the partner expects " + first + " and was sent " + message.sequence();
        }
        var kept = line(message, jdbc.sql("""
                SELECT count(*) AS kept, coalesce(max(resent), 0) AS resent FROM outbox
                WHERE partner = :partner AND order_key = :key AND direction = 'OUT' AND state = 'TAKEN'
                    AND sequence >= :first AND sequence < :sequence"""), first)
                .query((row, _) -> new long[] {row.getLong("kept"), row.getLong("resent")})
                .single();
        if (first < 1 || kept[0] < message.sequence() - first) {
            return "the messages from " + first + " on are no longer kept";
        }
        return kept[1] < MOST_RESENT ? null : "they were sent again " + kept[1] + " times";
    }

    private static JdbcClient.StatementSpec line(Claimed message, JdbcClient.StatementSpec sql, long first) {
        return sql.param("partner", message.partner())
                .param("key", message.orderKey())
                .param("first", first)
                .param("sequence", message.sequence());
    }

    @Override
    public List<Claimed> dead(int most) {
        return jdbc.sql("SELECT * FROM outbox WHERE state = 'DEAD' ORDER BY put_at, sequence LIMIT :most")
                .param("most", most)
                .query(this::claimed)
                .list();
    }

    @Override
    public void replay(UUID eventId) {
        // A person has looked: what was sent again too often may be sent again, too.
        jdbc.sql("""
                WITH letter AS (UPDATE outbox SET state = 'PENDING', attempts = 0, next_try_at = :now,
                        settled_at = NULL, resent = 0
                    WHERE event_id = :event AND state = 'DEAD' RETURNING partner, order_key)
                UPDATE outbox o SET resent = 0 FROM letter
                WHERE o.partner = letter.partner AND o.order_key = letter.order_key AND o.direction = 'OUT'
                    AND o.event_id <> :event""")
                .param("event", eventId)
                .param("now", time(clock.instant()))
                .update();
    }

    private Claimed claimed(ResultSet row, int index) throws SQLException {
        return new Claimed(
                row.getObject("event_id", UUID.class),
                row.getString("partner"),
                row.getString("order_key"),
                row.getLong("sequence"),
                row.getString("kind"),
                vault.open(PAYLOAD, row.getString("payload")),
                row.getInt("attempts"));
    }
}
