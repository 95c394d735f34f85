package org.openhotline.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Erasing;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lists what has been kept long enough, and erases it when two people say so.
public final class Retention {

    /// So many are listed, and shown, at a time.
    static final int MOST = 500;

    private static final String HOLD = "hold";

    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final Complaints complaints;
    private final Belongings belongings;
    private final Outbox outbox;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;
    private final int years;

    public Retention(
            JdbcClient database,
            UnitOfWork unitOfWork,
            Complaints complaints,
            Belongings belongings,
            Outbox outbox,
            Vault vault,
            Clock clock,
            int years) {
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.complaints = complaints;
        this.belongings = belongings;
        this.outbox = outbox;
        this.vault = vault;
        this.audit = new AuditLog(database, clock);
        this.clock = clock;
        this.years = years;
    }

    /// A complaint whose time is over.
    ///
    /// @param proposedBy who proposed to erase it; null: nobody yet
    record Due(
            String number,
            int state,
            @Nullable String enterprise,
            Instant endedAt,
            @Nullable String proposedBy,
            @Nullable Instant proposedAt) {}

    record Hold(String number, String reason, String by, Instant at) {}

    /// It cannot be done; the message says why, in words for the person who wished it.
    public static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDone(String why) {
            super(why);
        }
    }

    int years() {
        return years;
    }

    /// Puts on the list what was closed or archived so long ago and is not held. Again is harmless.
    public int list() {
        return database.sql("""
                        INSERT INTO erasure (number, listed_at)
                        SELECT c.number, :now FROM complaint c
                        WHERE c.state IN (70, 80) AND coalesce(c.closed_at, c.state_since) < :before
                          AND NOT EXISTS (SELECT FROM legal_hold h WHERE h.number = c.number)
                          AND NOT EXISTS (SELECT FROM erasure e WHERE e.number = c.number)
                        ORDER BY c.number LIMIT :most ON CONFLICT DO NOTHING""")
                .param("now", now())
                .param(
                        "before",
                        clock.instant().atZone(Timing.ZONE).minusYears(years).toOffsetDateTime())
                .param("most", MOST)
                .update();
    }

    List<Due> due() {
        return database.sql("""
                        SELECT e.*, c.state, c.enterprise_code, coalesce(c.closed_at, c.state_since) AS ended_at
                        FROM erasure e JOIN complaint c USING (number)
                        WHERE e.erased_at IS NULL ORDER BY ended_at, e.number LIMIT :most""")
                .param("most", MOST)
                .query((row, _) -> new Due(
                        row.getString("number"),
                        row.getInt("state"),
                        row.getString("enterprise_code"),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getString("proposed_by"),
                        row.getString("proposed_by") == null
                                ? null
                                : row.getObject("proposed_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    List<Hold> holds() {
        return database.sql("SELECT * FROM legal_hold ORDER BY set_at DESC")
                .query((row, _) -> new Hold(
                        row.getString("number"),
                        vault.open(HOLD, row.getString("reason")),
                        row.getString("set_by"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    long erasedSoFar() {
        return database.sql("SELECT count(*) FROM erasure WHERE erased_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /// Keeps a complaint whatever its age; takes it from the list.
    public void hold(ComplaintNumber number, String reason, String who) {
        unitOfWork.together(() -> {
            if (complaints.findForChange(number).isEmpty()) {
                throw new NotDone("没有这件申诉。");
            }
            if (isErased(number)) {
                throw new NotDone("该申诉的个人信息已删除，不能再保全。");
            }
            database.sql("DELETE FROM erasure WHERE number = :number")
                    .param("number", number.digits())
                    .update();
            database.sql("INSERT INTO legal_hold (number, reason, set_by, set_at) VALUES (:number, :reason, :who, :now)"
                            + " ON CONFLICT (number) DO UPDATE SET reason = :reason, set_by = :who, set_at = :now")
                    .param("number", number.digits())
                    .param("reason", vault.seal(HOLD, reason))
                    .param("who", who)
                    .param("now", now())
                    .update();
            write(who, AuditAct.HOLD_SET, number, reason);
        });
    }

    /// From the next round on it is listed when its time is over.
    public void lift(ComplaintNumber number, String reason, String who) {
        unitOfWork.together(() -> {
            int lifted = database.sql("DELETE FROM legal_hold WHERE number = :number")
                    .param("number", number.digits())
                    .update();
            if (lifted == 0) {
                throw new NotDone("该申诉没有保全。");
            }
            write(who, AuditAct.HOLD_LIFTED, number, reason);
        });
    }

    /// The first of the two.
    public void propose(ComplaintNumber number, String who) {
        unitOfWork.together(() -> {
            int proposed = database.sql("UPDATE erasure SET proposed_by = :who, proposed_at = :now"
                            + " WHERE number = :number AND erased_at IS NULL AND proposed_by IS NULL")
                    .param("number", number.digits())
                    .param("who", who)
                    .param("now", now())
                    .update();
            if (proposed == 0) {
                throw new NotDone("申诉 " + number + " 不在待删除清单中，或已有人提出。");
            }
            write(who, AuditAct.ERASURE_PROPOSED, number, null);
        });
    }

    /// The second, who is not the first: now it is erased, and does not come back.
    public void confirm(ComplaintNumber number, String who) {
        unitOfWork.together(() -> {
            Complaint complaint =
                    complaints.findForChange(number).orElseThrow(() -> new NotDone("没有申诉 " + number + "。"));
            String proposer = database.sql(
                            "SELECT proposed_by FROM erasure WHERE number = :number AND erased_at IS NULL"
                                    + " AND proposed_by IS NOT NULL FOR UPDATE")
                    .param("number", number.digits())
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new NotDone("申诉 " + number + " 还没有人提出删除。"));
            if (proposer.equals(who)) {
                throw new NotDone("提出删除的人不能自己确认，请另一人确认。");
            }
            erase(complaint, who);
        });
    }

    private void erase(Complaint complaint, String who) {
        ComplaintNumber number = complaint.number();
        Complaint erased = Erasing.erased(complaint);
        complaints.save(erased);
        database.sql("UPDATE erasure SET confirmed_by = :who, erased_at = :now WHERE number = :number")
                .param("number", number.digits())
                .param("who", who)
                .param("now", now())
                .update();
        // The index draws its entry up anew: codes only, no words, no tokens.
        outbox.put(new OutboxMessage(
                UUID.randomUUID(),
                "search",
                number.digits(),
                "index",
                "{\"number\":\"%s\",\"version\":%d}".formatted(number.digits(), erased.version())));
        write(who, AuditAct.ERASED, number, null);
        belongings.remove(number);
    }

    private boolean isErased(ComplaintNumber number) {
        return database.sql("SELECT EXISTS (SELECT FROM erasure WHERE number = :number AND erased_at IS NOT NULL)")
                .param("number", number.digits())
                .query(Boolean.class)
                .single();
    }

    private void write(String who, AuditAct act, ComplaintNumber number, @Nullable String why) {
        audit.write(who, AuditNote.of(act).about("COMPLAINT", number.digits()).because(why));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
