package org.openhotline.complaint;

import static org.openhotline.complaint.Timing.ZONE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintFact.ComplaintMoved;
import org.openhotline.complaint.ComplaintFact.ComplaintNoted;
import org.openhotline.complaint.ComplaintFact.ComplaintRegistered;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Limits;
import org.openhotline.lifecycle.Rule;
import org.openhotline.lifecycle.State;
import org.openhotline.reference.CodeTables;

/// The one door through which a complaint changes: the agent's page, the conversation, an enterprise's reply, a 12345
/// event and a callback
/// all come through it. Its methods bear the names of the acts in [ComplaintLifecycle]; each is one unit of work.
///
/// Every act may throw [UnknownComplaint], [ActNotOpen], [ActNotYours] and [ComplaintChanged].
public final class ComplaintDesk {

    private final Complaints complaints;
    private final Contacts contacts;
    private final DailyNumbers numbers;
    private final UnitOfWork unitOfWork;
    private final CodeTables codes;
    private final Timing timing;
    private final List<FactListener> listeners;
    private final Clock clock;

    public ComplaintDesk(
            Complaints complaints,
            Contacts contacts,
            DailyNumbers numbers,
            UnitOfWork unitOfWork,
            CodeTables codes,
            WorkCalendar calendar,
            List<FactListener> listeners,
            Clock clock) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.numbers = numbers;
        this.unitOfWork = unitOfWork;
        this.codes = codes;
        this.timing = new Timing(calendar);
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    /// What of this form could not be stored; empty when all can. For edges that tell it together with faults of their
    /// own.
    public List<Fault> faultsIn(ComplaintForm form) {
        return FormCheck.faultsOf(form, codes, clock.instant().atZone(ZONE).toLocalDate());
    }

    /// Registers a complaint, complete or not.
    ///
    /// @throws InvalidForm with all faults, when something in the form cannot be stored
    public Complaint register(Registration registration, By by) {
        return unitOfWork.together(() -> {
            Instant now = clock.instant();
            FormCheck.refuseFaults(registration.form(), codes, now.atZone(ZONE).toLocalDate());
            Complaint complaint = begun(registration, by);
            complaints.add(complaint);
            var step = new Step(
                    complaint.number(), "registered", null, null, complaint.state(), by.who(), now, null, null);
            complaints.addStep(step);
            if (registration.contact() != null) {
                contacts.link(registration.contact(), complaint.number());
                contacts.end(registration.contact(), ContactOutcome.COMPLAINT, by.who(), now);
            }
            tell(new ComplaintRegistered(complaint, step));
            return complaint;
        });
    }

    private Complaint begun(Registration registration, By by) {
        var day = registration.receipt().at().atZone(ZONE).toLocalDate();
        ComplaintNumber number = numbers.number(day, complaints.nextOrdinal(day));
        Course course = Course.begunAt(registration.receipt().at());
        Handling handling = by.as().contains(Actor.INTAKE) ? Handling.NONE.by(by.who()) : Handling.NONE;
        return new Complaint(
                number,
                1,
                State.REGISTERED,
                registration.receipt(),
                registration.form(),
                Completeness.missingOf(registration.form()),
                course,
                timing.dues(State.REGISTERED, registration.receipt(), course),
                handling,
                Limits.POLICY);
    }

    /// Completes or corrects the form of a complaint that is not yet with the enterprise.
    public Complaint edit(ComplaintNumber number, ComplaintForm form, By by) {
        FormCheck.refuseFaults(form, codes, clock.instant().atZone(ZONE).toLocalDate());
        return note(number, "edited", null, by, complaint -> {
            if (complaint.state().code() >= State.REJECTED.code()) {
                throw new ActNotOpen(Act.SUPPLEMENT, complaint.state());
            }
            return complaint.with(form);
        });
    }

    /// Gives the complaint to a handler, who from then on sees it in full.
    public Complaint assign(ComplaintNumber number, String handler, By by) {
        return note(
                number,
                "assigned",
                handler,
                by,
                complaint -> complaint.with(complaint.handling().by(handler)));
    }

    public Complaint askSupplement(ComplaintNumber number, String what, By by) {
        return move(number, Act.ASK_SUPPLEMENT, by, what, UnaryOperator.identity());
    }

    public Complaint supplement(ComplaintNumber number, ComplaintForm form, By by) {
        FormCheck.refuseFaults(form, codes, clock.instant().atZone(ZONE).toLocalDate());
        return move(number, Act.SUPPLEMENT, by, null, complaint -> complaint.with(form));
    }

    /// Accepts it (受理).
    ///
    /// @throws InvalidForm when the form still lacks what an enterprise must know
    public Complaint accept(ComplaintNumber number, By by) {
        return move(number, Act.ACCEPT, by, null, complaint -> {
            Acceptable.refuseIncomplete(complaint);
            return decided(complaint);
        });
    }

    public Complaint reject(ComplaintNumber number, Rejection rejection, By by) {
        return move(
                number,
                Act.REJECT,
                by,
                rejection.reason().name() + ": " + rejection.told(),
                complaint -> decided(complaint.with(complaint.handling().rejected(rejection))));
    }

    public Complaint guide(ComplaintNumber number, String told, By by) {
        return move(
                number,
                Act.GUIDE,
                by,
                told,
                complaint ->
                        decided(complaint.with(complaint.handling().rejected(new Rejection(RejectReason.R02, told)))));
    }

    public Complaint transfer(ComplaintNumber number, String whereto, By by) {
        return move(number, Act.TRANSFER, by, whereto, this::decided);
    }

    public Complaint reopen(ComplaintNumber number, String why, By by) {
        return move(number, Act.REOPEN, by, why, UnaryOperator.identity());
    }

    public Complaint forward(ComplaintNumber number, By by) {
        return move(number, Act.FORWARD, by, null, complaint -> {
            Course c = complaint.course();
            return complaint.with(new Course(
                    c.stateSince(), c.decidedAt(), clock.instant(), c.repliedAt(), c.answeredAt(), c.closedAt()));
        });
    }

    public Complaint sign(ComplaintNumber number, By by) {
        return move(number, Act.SIGN, by, null, UnaryOperator.identity());
    }

    public Complaint dispute(ComplaintNumber number, String why, By by) {
        return move(number, Act.DISPUTE, by, why, UnaryOperator.identity());
    }

    public Complaint reply(ComplaintNumber number, EnterpriseReply reply, By by) {
        return move(number, Act.REPLY, by, null, complaint -> {
            Course c = complaint.course();
            return complaint
                    .with(complaint.handling().replied(reply))
                    .with(new Course(
                            c.stateSince(),
                            c.decidedAt(),
                            c.forwardedAt(),
                            clock.instant(),
                            c.answeredAt(),
                            c.closedAt()));
        });
    }

    public Complaint sendBack(ComplaintNumber number, String why, By by) {
        return move(
                number,
                Act.SEND_BACK,
                by,
                why,
                complaint -> complaint.with(complaint.handling().sentBack()));
    }

    public Complaint beginVerification(ComplaintNumber number, By by) {
        return move(number, Act.BEGIN_VERIFICATION, by, null, UnaryOperator.identity());
    }

    /// Notes what the VERIFY callback learned; it moves nothing, and without it no answer goes out.
    public Complaint noteVerification(ComplaintNumber number, Verification verification, By by) {
        return note(number, "verified", verification.note(), by, complaint -> {
            if (complaint.state() != State.VERIFYING) {
                throw new ActNotOpen(Act.BEGIN_VERIFICATION, complaint.state());
            }
            return complaint.with(complaint.handling().verified(verification));
        });
    }

    /// Notes that somebody urges (催办); it moves nothing.
    public Complaint urge(ComplaintNumber number, String why, By by) {
        return note(number, "urged", why, by, UnaryOperator.identity());
    }

    public Complaint mediate(ComplaintNumber number, String why, By by) {
        return move(number, Act.MEDIATE, by, why, UnaryOperator.identity());
    }

    /// Sends the final answer to the user.
    ///
    /// @throws InvalidForm when the VERIFY callback was not noted yet
    public Complaint answer(ComplaintNumber number, String told, By by) {
        return move(number, Act.ANSWER, by, told, complaint -> {
            Acceptable.refuseUnverified(complaint);
            Course c = complaint.course();
            return complaint
                    .with(complaint.handling().answered(told))
                    .with(new Course(
                            c.stateSince(),
                            c.decidedAt(),
                            c.forwardedAt(),
                            c.repliedAt(),
                            clock.instant(),
                            c.closedAt()));
        });
    }

    /// Closes with finding, result and recovered money.
    ///
    /// @throws InvalidForm when one of the three closing tests is not met
    public Complaint close(ComplaintNumber number, Closing closing, By by) {
        return move(number, Act.CLOSE, by, null, complaint -> {
            Acceptable.refuseUnmetTests(closing);
            Course c = complaint.course();
            return complaint
                    .with(complaint.handling().closed(closing))
                    .with(new Course(
                            c.stateSince(),
                            c.decidedAt(),
                            c.forwardedAt(),
                            c.repliedAt(),
                            c.answeredAt(),
                            clock.instant()));
        });
    }

    public Complaint withdraw(ComplaintNumber number, String why, By by) {
        return move(number, Act.WITHDRAW, by, why, this::decided);
    }

    public Complaint terminate(ComplaintNumber number, String why, By by) {
        return move(number, Act.TERMINATE, by, why, this::decided);
    }

    public Complaint beginSurvey(ComplaintNumber number, By by) {
        return move(number, Act.BEGIN_SURVEY, by, null, UnaryOperator.identity());
    }

    public Complaint beginReview(ComplaintNumber number, String why, By by) {
        return move(number, Act.BEGIN_REVIEW, by, why, UnaryOperator.identity());
    }

    public Complaint archive(ComplaintNumber number, By by) {
        return move(number, Act.ARCHIVE, by, null, UnaryOperator.identity());
    }

    /// The intake decision is made once: the month of a complaint does not change when it is reviewed.
    private Complaint decided(Complaint complaint) {
        Course c = complaint.course();
        return c.decidedAt() != null
                ? complaint
                : complaint.with(new Course(
                        c.stateSince(), clock.instant(), c.forwardedAt(), c.repliedAt(), c.answeredAt(), c.closedAt()));
    }

    private Complaint move(
            ComplaintNumber number, Act act, By by, @Nullable String note, UnaryOperator<Complaint> change) {
        return unitOfWork.together(() -> {
            Complaint before = visible(number, by);
            Rule rule =
                    ComplaintLifecycle.rule(before.state(), act).orElseThrow(() -> new ActNotOpen(act, before.state()));
            if (!rule.isOpenTo(by)) {
                throw new ActNotYours(act, by);
            }
            Complaint after = timing.entered(change.apply(before), rule.to(), clock.instant())
                    .nextVersion();
            complaints.save(after);
            var step = new Step(
                    number, "moved", act, before.state(), after.state(), by.who(), clock.instant(), rule.under(), note);
            complaints.addStep(step);
            tell(new ComplaintMoved(after, step));
            return after;
        });
    }

    private Complaint note(
            ComplaintNumber number, String kind, @Nullable String note, By by, UnaryOperator<Complaint> change) {
        return unitOfWork.together(() -> {
            Complaint before = visible(number, by);
            Complaint after = change.apply(before).nextVersion();
            complaints.save(after);
            var step =
                    new Step(number, kind, null, before.state(), after.state(), by.who(), clock.instant(), null, note);
            complaints.addStep(step);
            tell(new ComplaintNoted(after, step));
            return after;
        });
    }

    private Complaint visible(ComplaintNumber number, By by) {
        Complaint found = complaints.findForChange(number).orElseThrow(() -> new UnknownComplaint(number));
        String own = by.enterprise();
        if (own != null
                && (!own.equals(found.form().item().enterpriseCode())
                        || found.course().forwardedAt() == null)) {
            throw new UnknownComplaint(number);
        }
        Long seen = by.seenVersion();
        if (seen != null && seen != found.version()) {
            throw new ComplaintChanged(number);
        }
        return found;
    }

    private void tell(ComplaintFact fact) {
        listeners.forEach(listener -> listener.happened(fact));
    }
}
