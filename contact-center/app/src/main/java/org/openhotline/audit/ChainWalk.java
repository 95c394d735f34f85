package org.openhotline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.Link.Algorithm;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Walks the chain from its beginning and names the first link that does not fit.
public final class ChainWalk {

    /// An entry that still has no seal after this time was hidden from the sealing round.
    private static final Duration LONGEST_UNSEALED = Duration.ofMinutes(5);

    private static final int AT_ONCE = 1_000;

    private final DataSource database;
    private final Heads heads;
    private final Clock clock;

    ChainWalk(DataSource database, Heads heads, Clock clock) {
        this.database = database;
        this.heads = heads;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// @param head the digest of the last entry: who wrote it down elsewhere can compare
        record Whole(long entries, String head) implements Outcome {}

        /// @param position place in the chain; 0 for an entry that never got into it
        /// @param entry the id of the audit row
        record Broken(long position, long entry, Fault fault) implements Outcome {}
    }

    /// How a chain can be broken.
    public enum Fault {
        ENTRY_CHANGED("内容被改动", "the entry or its seal was changed"),
        ENTRY_GONE("记录被删除", "the entry was removed"),
        SEAL_GONE("链上缺少一环", "a seal was removed"),
        NEVER_SEALED("记录未入链", "the entry was kept out of the chain"),
        END_CUT_OFF("链尾被截断", "the end of the chain was cut off"),
        WRITTEN_ANEW("整链被重写", "the chain was written anew");

        private final String chinese;
        private final String english;

        Fault(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }

    public Outcome walk() {
        var steps = new Steps(heads.kept());
        var jdbc = new JdbcTemplate(database);
        long before;
        do {
            before = steps.position;
            jdbc.query(
                    "SELECT s.position, s.entry, s.algorithm, s.digest, e.* FROM audit_seal s"
                            + " LEFT JOIN audit_entry e ON e.id = s.entry"
                            + " WHERE s.position > ? ORDER BY s.position LIMIT ?",
                    steps,
                    before,
                    AT_ONCE);
        } while (steps.broken == null && steps.position > before);
        return outcome(steps, jdbc);
    }

    private Outcome outcome(Steps steps, JdbcTemplate jdbc) {
        if (steps.broken != null) {
            return steps.broken;
        }
        Optional<Long> cut = steps.heads.keySet().stream()
                .filter(head -> head > steps.position)
                .findFirst();
        if (cut.isPresent()) {
            return new Outcome.Broken(steps.position + 1, 0, Fault.END_CUT_OFF);
        }
        Long hidden = jdbc.queryForObject(
                "SELECT min(id) FROM audit_entry e WHERE at < ?"
                        + " AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry = e.id)",
                Long.class,
                clock.instant().minus(LONGEST_UNSEALED).atOffset(ZoneOffset.UTC));
        return hidden == null
                ? new Outcome.Whole(steps.position, steps.digest)
                : new Outcome.Broken(0, hidden, Fault.NEVER_SEALED);
    }

    /// From link to link, until one does not fit.
    private static final class Steps implements RowCallbackHandler {

        private final Map<Long, String> heads;
        private long position;
        private String digest = Link.BEGINNING;
        private Outcome.@Nullable Broken broken;

        Steps(Map<Long, String> heads) {
            this.heads = heads;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (broken != null) {
                return;
            }
            long here = row.getLong("position");
            Fault fault = faultAt(row, here);
            if (fault != null) {
                broken =
                        new Outcome.Broken(fault == Fault.SEAL_GONE ? position + 1 : here, row.getLong("entry"), fault);
                return;
            }
            position = here;
            digest = row.getString("digest");
        }

        private @Nullable Fault faultAt(ResultSet row, long here) throws SQLException {
            if (here != position + 1) {
                return Fault.SEAL_GONE;
            }
            if (row.getString("id") == null) {
                return Fault.ENTRY_GONE;
            }
            String written = row.getString("digest");
            Algorithm algorithm = Algorithm.read(row.getString("algorithm"));
            if (!Link.read(row).digestAfter(digest, here, algorithm).equals(written)) {
                return Fault.ENTRY_CHANGED;
            }
            return heads.getOrDefault(here, written).equals(written) ? null : Fault.WRITTEN_ANEW;
        }
    }
}
