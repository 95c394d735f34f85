package org.openhotline.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.audit.Link.Algorithm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/// Chains the entries that were written since the last round. Of several nodes one does it at a time; acts never wait
/// for it.
final class SealingRound {

    private static final Logger LOG = LoggerFactory.getLogger(SealingRound.class);
    private static final int AT_ONCE = 500;
    /// One number for the whole house: whoever holds it may append to the chain.
    private static final long LOCK = 0x0A0D17;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Algorithm algorithm;
    private final Heads heads;
    private final Clock clock;
    private boolean away;

    SealingRound(
            JdbcClient database, TransactionOperations transaction, Algorithm algorithm, Heads heads, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.algorithm = algorithm;
        this.heads = heads;
        this.clock = clock;
    }

    private record Waiting(long id, Link link) {}

    private record Seal(long position, String digest) {}

    @Scheduled(fixedDelay = 1_000)
    void pulse() {
        try {
            seal();
            away = false;
        } catch (DataAccessException | TransactionException databaseAway) {
            if (!away) {
                LOG.warn("the audit log is sealed later: {}", databaseAway.toString());
            }
            away = true;
        }
    }

    /// Chains all that waits.
    synchronized void seal() {
        while (sealSome() == AT_ONCE) {
            LOG.debug("more entries wait to be sealed");
        }
    }

    private int sealSome() {
        List<Seal> sealed = transaction.execute(_ -> mayAppend() ? append() : List.of());
        if (sealed == null || sealed.isEmpty()) {
            return 0;
        }
        heads.keep(sealed.getLast().position(), sealed.getLast().digest());
        return sealed.size();
    }

    private boolean mayAppend() {
        return database.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    private List<Seal> append() {
        List<Waiting> waiting = database.sql("SELECT e.* FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry"
                        + " ORDER BY e.id LIMIT " + AT_ONCE)
                .query((row, _) -> new Waiting(row.getLong("id"), Link.read(row)))
                .list();
        Seal last = head();
        List<Seal> sealed = new ArrayList<>();
        for (Waiting entry : waiting) {
            long position = last.position() + 1;
            last = new Seal(position, entry.link().digestAfter(last.digest(), position, algorithm));
            keep(last, entry.id());
            sealed.add(last);
        }
        return sealed;
    }

    private Seal head() {
        return database.sql("SELECT position, digest FROM audit_seal ORDER BY position DESC LIMIT 1")
                .query((row, _) -> new Seal(row.getLong("position"), row.getString("digest")))
                .optional()
                .orElse(new Seal(0, Link.BEGINNING));
    }

    private void keep(Seal seal, long entry) {
        database.sql("WITH done AS (DELETE FROM audit_unsealed WHERE entry = :entry)"
                        + " INSERT INTO audit_seal (position, entry, algorithm, digest, sealed_at)"
                        + " VALUES (:position, :entry, :algorithm, :digest, :at)")
                .param("position", seal.position())
                .param("entry", entry)
                .param("algorithm", algorithm.written())
                .param("digest", seal.digest())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
