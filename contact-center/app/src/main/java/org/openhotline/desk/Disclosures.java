package org.openhotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.person.PhoneNumber;
import org.openhotline.switchboard.LiveCall;
import org.openhotline.switchboard.LiveCalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decides who sees personal data in full, and writes down each time that somebody did.
@Component
final class Disclosures {

    /// So long a reason that was given opens the timeline of the same complaint.
    private static final Duration REASON_LASTS = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final LiveCalls calls;
    private final Contacts contacts;
    private final AuditLog audit;
    private final Clock clock;

    Disclosures(JdbcClient database, LiveCalls calls, Contacts contacts, AuditLog audit, Clock clock) {
        this.database = database;
        this.calls = calls;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /// On what ground somebody sees a person in full.
    enum Ground {
        LIVE_CALL,
        ASSIGNED_HANDLER,
        ENTERPRISE_HANDLING,
        REASON_GIVEN
    }

    /// Whether this user sees the complaint in full by position; if so it is recorded by itself.
    boolean seesInFull(Complaint complaint, CurrentUser user) {
        Optional<Ground> ground = groundFor(complaint, user);
        ground.ifPresent(why -> record(user, "COMPLAINT", complaint.number().digits(), why, null));
        return ground.isPresent();
    }

    /// Whether what stands beside a complaint is shown in full too: by position, or because a reason was given a moment
    /// ago. The opening of the complaint itself is what is recorded.
    boolean showsInFull(Complaint complaint, CurrentUser user) {
        return groundFor(complaint, user).isPresent() || gaveReason(complaint, user);
    }

    private boolean gaveReason(Complaint complaint, CurrentUser user) {
        return database.sql("SELECT EXISTS (SELECT FROM disclosure WHERE subject = 'COMPLAINT' AND reference = :number"
                        + " AND who = :who AND ground = 'REASON_GIVEN' AND at > :since)")
                .param("number", complaint.number().digits())
                .param("who", user.login())
                .param("since", clock.instant().minus(REASON_LASTS).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// The same for a list: nothing is recorded, because a list shows masks to everybody.
    private Optional<Ground> groundFor(Complaint complaint, CurrentUser user) {
        if (user.is(Role.ENTERPRISE)) {
            return Optional.of(Ground.ENTERPRISE_HANDLING);
        }
        if (user.login().equals(complaint.handling().handler())) {
            return Optional.of(Ground.ASSIGNED_HANDLER);
        }
        return calls.of(user.login()).filter(call -> isAbout(call, complaint)).map(_ -> Ground.LIVE_CALL);
    }

    private boolean isAbout(LiveCall call, Complaint complaint) {
        PhoneNumber caller = call.caller();
        if (caller != null && caller.equals(complaint.form().complainant().phone())) {
            return true;
        }
        return contacts.ofCall(call.call()).map(Contact::id).stream()
                .flatMap(id -> contacts.complaintsOf(id).stream())
                .anyMatch(complaint.number()::equals);
    }

    boolean isOnTheLineWith(CurrentUser user, Contact contact) {
        boolean live = contact.call() != null
                && calls.of(user.login())
                        .filter(call -> call.call().equals(contact.call()))
                        .isPresent();
        if (live) {
            record(user, "CONTACT", contact.id().toString(), Ground.LIVE_CALL, null);
        }
        return live;
    }

    void withReason(CurrentUser user, ComplaintNumber number, String reason) {
        record(user, "COMPLAINT", number.digits(), Ground.REASON_GIVEN, reason);
    }

    void heard(CurrentUser user, String recording) {
        record(user, "RECORDING", recording, Ground.REASON_GIVEN, "播放录音");
    }

    private void record(CurrentUser user, String subject, String reference, Ground ground, @Nullable String why) {
        audit.write(
                user.login(),
                AuditNote.of(subject.equals("RECORDING") ? AuditAct.RECORDING_PLAYED : AuditAct.DISCLOSED)
                        .about(subject, reference)
                        .changed(null, ground.name())
                        .because(why));
        database.sql("INSERT INTO disclosure (who, at, subject, reference, fields, ground, why)"
                        + " VALUES (:who, :at, :subject, :reference, ARRAY['name', 'phone', 'address', 'waybill'],"
                        + " :ground, :why)")
                .param("who", user.login())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .param("reference", reference)
                .param("ground", ground.name())
                .param("why", why)
                .update();
    }
}
