package org.openhotline.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintFact.ComplaintRegistered;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Policies;
import org.openhotline.lifecycle.Policy;
import org.openhotline.lifecycle.State;
import org.openhotline.reference.CodeTables;

/// The one door through which a complaint changes: the agent's page, the conversation, an enterprise's reply, a 12345
/// event and a callback all come through it. Its methods bear the names of the acts in [ComplaintLifecycle]; each is
/// one
/// unit of work.
///
/// Every act may throw [UnknownComplaint], [ActNotOpen], [ActNotYours] and [ComplaintChanged], and [InvalidForm] when
/// something must be done or said before.
public final class ComplaintDesk {

    private final Complaints complaints;
    private final Contacts contacts;
    private final DailyNumbers numbers;
    private final UnitOfWork unitOfWork;
    private final CodeTables codes;
    private final HouseRules rules;
    private final Timing timing;
    private final Acting acting;
    private final Pairing pairing;
    private final Clock clock;

    public ComplaintDesk(
            Complaints complaints,
            ComplaintLinks links,
            Contacts contacts,
            DailyNumbers numbers,
            UnitOfWork unitOfWork,
            CodeTables codes,
            WorkCalendar calendar,
            Policies policies,
            HouseRules rules,
            List<FactListener> listeners,
            Clock clock) {
        this.complaints = complaints;
        this.contacts = contacts;
        this.numbers = numbers;
        this.unitOfWork = unitOfWork;
        this.codes = codes;
        this.rules = rules;
        this.timing = new Timing(calendar, policies);
        this.acting = new Acting(complaints, unitOfWork, timing, listeners, clock);
        this.pairing = new Pairing(acting, links, unitOfWork, clock);
        this.clock = clock;
    }

    // ------------------------------------------------------------------------------------------------ intake

    /// What of this form could not be stored; empty when all can. For edges that tell it together with faults of their
    /// own.
    public List<Fault> faultsIn(ComplaintForm form) {
        return FormCheck.faultsOf(form, codes, today());
    }

    /// Registers a complaint, complete or not.
    ///
    /// @throws InvalidForm with all faults, when something in the form cannot be stored
    public Complaint register(Registration registration, By by) {
        return unitOfWork.together(() -> {
            Instant now = clock.instant();
            FormCheck.refuseFaults(registration.form(), codes, Timing.day(now));
            Complaint complaint = begun(registration, by);
            complaints.add(complaint);
            var step = new Step(
                    complaint.number(), "registered", null, null, complaint.state(), by.who(), now, null, null);
            complaints.addStep(step);
            if (registration.contact() != null) {
                contacts.link(registration.contact(), complaint.number());
                contacts.end(registration.contact(), ContactOutcome.COMPLAINT, by.who(), now);
            }
            acting.tell(new ComplaintRegistered(complaint, step));
            return complaint;
        });
    }

    private Complaint begun(Registration registration, By by) {
        Receipt receipt = registration.receipt();
        LocalDate day = Timing.day(receipt.at());
        Policy policy = timing.policyOn(day);
        ComplaintNumber number = numbers.number(day, complaints.nextOrdinal(day));
        int repeats =
                1 + complaints.receivedSince(registration.form().complainant(), repeatsSince(policy, receipt.at()));
        Handling handling = Handling.NONE.with(draft -> {
            draft.handler = by.as().contains(Actor.INTAKE) ? by.who() : null;
            draft.repeats = repeats;
        });
        return timing.timed(new Complaint(
                number,
                1,
                State.REGISTERED,
                receipt,
                registration.form(),
                Completeness.missingOf(registration.form()),
                Course.begunAt(receipt.at()),
                Dues.NONE,
                handling,
                policy.id()));
    }

    private static Instant repeatsSince(Policy policy, Instant receipt) {
        return receipt.atZone(Timing.ZONE)
                .minusDays(policy.limit(Limit.REPEATING).length())
                .toInstant();
    }

    /// Completes or corrects the form of a complaint that is not yet with the enterprise.
    public Complaint edit(ComplaintNumber number, ComplaintForm form, By by) {
        FormCheck.refuseFaults(form, codes, today());
        return acting.perform(number, Act.EDIT, by, null, complaint -> complaint.with(form));
    }

    public Complaint askSupplement(ComplaintNumber number, String what, By by) {
        return acting.perform(number, Act.ASK_SUPPLEMENT, by, what, UnaryOperator.identity());
    }

    public Complaint supplement(ComplaintNumber number, ComplaintForm form, By by) {
        return supplement(number, form, null, by);
    }

    /// @param words what the complainant says to it
    public Complaint supplement(ComplaintNumber number, ComplaintForm form, @Nullable String words, By by) {
        FormCheck.refuseFaults(form, codes, today());
        return acting.perform(number, Act.SUPPLEMENT, by, words, complaint -> complaint.with(form));
    }

    /// Accepts it (受理), when the form has what an enterprise must know.
    public Complaint accept(ComplaintNumber number, By by) {
        return acting.perform(number, Act.ACCEPT, by, null, complaint -> {
            Acceptable.refuseIncomplete(complaint);
            return decided(complaint);
        });
    }

    /// Proposes to refuse an illegitimate claim (R13); another person decides.
    public Complaint proposeRejection(ComplaintNumber number, Rejection rejection, By by) {
        var proposal = new Proposal(rejection, by.who(), clock.instant());
        return acting.perform(
                number,
                Act.PROPOSE_REJECTION,
                by,
                words(rejection),
                complaint -> complaint.after(draft -> draft.proposal = proposal));
    }

    public Complaint reject(ComplaintNumber number, Rejection rejection, By by) {
        return acting.perform(number, Act.REJECT, by, words(rejection), complaint -> {
            Acceptable.refuseAlone(complaint, rejection, by);
            return decided(complaint).after(draft -> {
                draft.rejection = rejection;
                draft.proposal = null;
            });
        });
    }

    private static String words(Rejection rejection) {
        return rejection.reason().name() + ": " + rejection.told();
    }

    /// Sends the complainant to the enterprise first (R02), and remembers the day from which they may come again.
    public Complaint guide(ComplaintNumber number, String told, By by) {
        return acting.perform(
                number,
                Act.GUIDE,
                by,
                told,
                complaint -> decided(complaint).after(draft -> {
                    draft.rejection = new Rejection(RejectReason.R02, told);
                    draft.comeBackOn = AcceptanceAdvice.comeBackOn(
                            complaint.form().enterpriseComplaint(), today(), timing.policyOf(complaint));
                }));
    }

    public Complaint transfer(ComplaintNumber number, Handover handover, By by) {
        return acting.perform(
                number,
                Act.TRANSFER,
                by,
                handover.to() + ": " + handover.why(),
                complaint -> decided(complaint).after(draft -> draft.handover = handover));
    }

    /// The other office has it.
    public Complaint acknowledge(ComplaintNumber number, String words, By by) {
        return acting.perform(
                number,
                Act.ACKNOWLEDGE,
                by,
                words,
                complaint -> complaint.after(draft -> {
                    Handover handover = draft.handover;
                    draft.handover = handover == null ? null : handover.acknowledged(words, clock.instant());
                }));
    }

    /// Looks at a complaint again. One that was guided to the enterprise comes back as a new receipt: its clocks start
    /// anew, under the rules of that day.
    public Complaint reopen(ComplaintNumber number, String why, By by) {
        return acting.perform(
                number,
                Act.REOPEN,
                by,
                why,
                complaint -> complaint.state() == State.GUIDED ? receivedAnew(complaint) : complaint);
    }

    private Complaint receivedAnew(Complaint c) {
        var receipt = Receipt.by(c.receipt().channel(), clock.instant())
                .phoneVerified(c.receipt().phoneVerifiedAt());
        return new Complaint(
                c.number(),
                c.version(),
                c.state(),
                receipt,
                c.form(),
                c.missing(),
                c.course(),
                c.dues(),
                c.handling(),
                timing.policyOn(Timing.day(receipt.at())).id());
    }

    private Complaint decided(Complaint complaint) {
        return complaint.with(complaint.course().decided(clock.instant()));
    }

    // ---------------------------------------------------------------------------------------- with the enterprise

    public Complaint forward(ComplaintNumber number, By by) {
        return acting.perform(
                number,
                Act.FORWARD,
                by,
                null,
                complaint -> complaint.with(complaint.course().forwarded(clock.instant())));
    }

    /// Forwards to another enterprise than the form names, after a dispute.
    public Complaint forwardTo(ComplaintNumber number, String enterprise, By by) {
        return acting.perform(number, Act.FORWARD, by, enterprise, complaint -> {
            ComplaintForm form = complaint.form().against(enterprise);
            FormCheck.refuseFaults(form, codes, today());
            return complaint.with(form).with(complaint.course().forwarded(clock.instant()));
        });
    }

    public Complaint sign(ComplaintNumber number, By by) {
        return acting.perform(number, Act.SIGN, by, null, UnaryOperator.identity());
    }

    public Complaint dispute(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.DISPUTE, by, why, UnaryOperator.identity());
    }

    public Complaint reply(ComplaintNumber number, EnterpriseReply reply, By by) {
        return acting.perform(
                number,
                Act.REPLY,
                by,
                null,
                complaint -> complaint
                        .with(complaint.course().replied(clock.instant()))
                        .after(draft -> {
                            draft.reply = reply;
                            draft.quality = null;
                        }));
    }

    public Complaint askExtension(ComplaintNumber number, int days, String why, By by) {
        return acting.perform(number, Act.ASK_EXTENSION, by, days + " 日: " + why, complaint -> {
            Acceptable.refuseExtension(
                    complaint,
                    days,
                    timing.policyOf(complaint).limit(Limit.EXTENSION).length());
            return complaint.after(draft -> draft.extension = Extension.asked(days, why, by.who(), clock.instant()));
        });
    }

    public Complaint grantExtension(ComplaintNumber number, By by) {
        return acting.perform(number, Act.GRANT_EXTENSION, by, null, complaint -> {
            Extension asked = asked(complaint);
            LocalDate until = Extending.until(complaint, asked, timing);
            return complaint.after(draft -> draft.extension = asked.granted(until, by.who()));
        });
    }

    public Complaint refuseExtension(ComplaintNumber number, String because, By by) {
        return acting.perform(number, Act.REFUSE_EXTENSION, by, because, complaint -> {
            Extension asked = asked(complaint);
            return complaint.after(draft -> draft.extension = asked.refused(because, by.who()));
        });
    }

    private static Extension asked(Complaint complaint) {
        Extension extension = complaint.handling().extension();
        if (extension == null || !extension.isOpen()) {
            throw Acceptable.refused("extension", "required", "没有待审核的延期申请");
        }
        return extension;
    }

    /// Judges the reply's quality; it feeds the notices and moves nothing.
    public Complaint judgeReply(ComplaintNumber number, ReplyQuality quality, By by) {
        return acting.perform(
                number,
                Act.JUDGE_REPLY,
                by,
                quality.why(),
                complaint -> complaint.after(draft -> draft.quality = quality));
    }

    public Complaint sendBack(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.SEND_BACK, by, why, complaint -> {
            Acceptable.refuseFurtherRound(complaint, rules);
            return complaint.after(draft -> {
                draft.verification = null;
                draft.mediation = null;
                draft.redoRounds++;
            });
        });
    }

    // ------------------------------------------------------------------------------------ verification, mediation

    public Complaint beginVerification(ComplaintNumber number, By by) {
        return acting.perform(number, Act.BEGIN_VERIFICATION, by, null, UnaryOperator.identity());
    }

    /// Notes what the VERIFY callback learned; it moves nothing, and without it no answer goes out.
    public Complaint noteVerification(ComplaintNumber number, Verification verification, By by) {
        return acting.perform(
                number,
                Act.NOTE_VERIFICATION,
                by,
                verification.note(),
                complaint -> complaint.after(draft -> draft.verification = verification));
    }

    public Complaint mediate(ComplaintNumber number, String why, By by) {
        return acting.perform(
                number, Act.MEDIATE, by, why, complaint -> complaint.after(draft -> draft.mediation = Mediation.BEGUN));
    }

    /// The mediator's opinion; both sides have three working days to say yes or no.
    public Complaint giveOpinion(ComplaintNumber number, String opinion, By by) {
        return acting.perform(
                number,
                Act.GIVE_OPINION,
                by,
                opinion,
                complaint ->
                        complaint.after(draft -> draft.mediation = Mediation.BEGUN.opined(opinion, clock.instant())));
    }

    /// What a side says to the opinion. An enterprise speaks for itself only, and so does a complainant.
    public Complaint noteConsent(ComplaintNumber number, Mediation.Side side, Mediation.Consent consent, By by) {
        return acting.perform(number, Act.NOTE_CONSENT, by, side + " " + consent, complaint -> {
            if (isForTheOther(side, by)) {
                throw new ActNotYours(Act.NOTE_CONSENT, by);
            }
            Acceptable.refuseUnaskedOpinion(complaint);
            return complaint.after(draft -> {
                Mediation mediation = draft.mediation;
                draft.mediation = mediation == null ? null : mediation.said(side, consent);
            });
        });
    }

    private static boolean isForTheOther(Mediation.Side side, By by) {
        return side == Mediation.Side.ENTERPRISE ? by.as().equals(Set.of(Actor.COMPLAINANT)) : by.enterprise() != null;
    }

    /// Three working days are over: who has said nothing has not agreed.
    public Complaint endMediation(ComplaintNumber number, By by) {
        return acting.perform(number, Act.NOTE_CONSENT, by, "逾期未反馈，视为不同意", complaint -> {
            Acceptable.refuseUnaskedOpinion(complaint);
            return complaint.after(draft -> {
                Mediation mediation = draft.mediation;
                draft.mediation = mediation == null ? null : mediation.timedOut();
            });
        });
    }

    /// Stops the clocks on a legal ground until they are resumed; the ground is looked at again on a day.
    public Complaint suspend(ComplaintNumber number, Suspension.Ground ground, String why, LocalDate reviewOn, By by) {
        return acting.perform(number, Act.SUSPEND, by, why, complaint -> {
            int most = timing.policyOf(complaint).limit(Limit.SUSPENSION_REVIEW).length();
            Acceptable.refuseReviewDay(reviewOn, today(), today().plusDays(most));
            return complaint.after(draft -> draft.suspensions.add(
                    new Suspension(ground, why, reviewOn, complaint.state(), clock.instant(), null)));
        });
    }

    public Complaint resume(ComplaintNumber number, String why, By by) {
        return acting.perform(
                number,
                Act.RESUME,
                by,
                why,
                complaint -> complaint.after(draft -> {
                    if (complaint.handling().suspension() != null) {
                        draft.suspensions.add(draft.suspensions.removeLast().resumed(clock.instant()));
                    }
                }));
    }

    // ------------------------------------------------------------------------------------------ answer and closing

    /// Notes the finding (认定) as it is prepared for closing.
    public Complaint find(ComplaintNumber number, Closing found, By by) {
        return acting.perform(
                number,
                Act.FIND,
                by,
                found.finding().name(),
                complaint -> complaint.after(draft -> draft.found = found));
    }

    /// Sends the final answer to the user, after the VERIFY callback or the mediation.
    public Complaint answer(ComplaintNumber number, String told, By by) {
        return acting.perform(number, Act.ANSWER, by, told, complaint -> {
            Acceptable.refuseUnverified(complaint);
            Acceptable.refuseUnmediated(complaint);
            return complaint.with(complaint.course().answered(clock.instant())).after(draft -> draft.answer = told);
        });
    }

    /// Closes with finding, result and recovered money, when the three closing tests are answered.
    ///
    /// @param closing null to close with the finding that is prepared
    public Complaint close(ComplaintNumber number, @Nullable Closing closing, By by) {
        return acting.perform(number, Act.CLOSE, by, null, complaint -> {
            Closing complete =
                    Acceptable.complete(closing == null ? complaint.handling().found() : closing, complaint, rules);
            return complaint.with(complaint.course().closed(clock.instant())).after(draft -> {
                draft.found = complete;
                draft.closing = complete;
            });
        });
    }

    public Complaint withdraw(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.WITHDRAW, by, why, this::decided);
    }

    public Complaint terminate(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.TERMINATE, by, why, this::decided);
    }

    public Complaint beginSurvey(ComplaintNumber number, By by) {
        return acting.perform(number, Act.BEGIN_SURVEY, by, null, UnaryOperator.identity());
    }

    public Complaint beginReview(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.BEGIN_REVIEW, by, why, UnaryOperator.identity());
    }

    public Complaint archive(ComplaintNumber number, By by) {
        return acting.perform(number, Act.ARCHIVE, by, null, UnaryOperator.identity());
    }

    // ------------------------------------------------------------------------------------ what moves nothing

    /// Gives the complaint to a handler, who from then on sees it in full.
    public Complaint assign(ComplaintNumber number, String handler, By by) {
        return acting.perform(
                number, Act.ASSIGN, by, handler, complaint -> complaint.after(draft -> draft.handler = handler));
    }

    /// A note (备注) among colleagues.
    public Complaint note(ComplaintNumber number, String words, By by) {
        return acting.perform(number, Act.NOTE, by, words, UnaryOperator.identity());
    }

    /// Somebody brings more material (补充材料).
    public Complaint addMaterial(ComplaintNumber number, String words, By by) {
        return acting.perform(number, Act.ADD_MATERIAL, by, words, UnaryOperator.identity());
    }

    /// Somebody urges (催办).
    public Complaint urge(ComplaintNumber number, String why, By by) {
        return acting.perform(number, Act.URGE, by, why, UnaryOperator.identity());
    }

    /// A leader or a partner supervises (督办).
    public Complaint supervise(ComplaintNumber number, int level, @Nullable LocalDate answerBy, String note, By by) {
        var supervision = new Supervision(level, answerBy, note, by.who(), clock.instant());
        return acting.perform(
                number,
                Act.SUPERVISE,
                by,
                note,
                complaint -> complaint.after(draft -> draft.supervision = supervision));
    }

    // ------------------------------------------------------------------------------------------------ repeats

    /// This complaint repeats another: it goes into it, and nothing of it is lost.
    public Complaint merge(ComplaintNumber number, ComplaintNumber into, String why, By by) {
        return pairing.merge(number, into, why, by);
    }

    public Complaint unmerge(ComplaintNumber number, String why, By by) {
        return pairing.unmerge(number, why, by);
    }

    /// Two complaints belong together; each stays what it is.
    public Complaint link(ComplaintNumber number, ComplaintNumber other, String why, By by) {
        return pairing.link(number, other, why, by);
    }

    public Complaint unlink(ComplaintNumber number, ComplaintNumber other, By by) {
        return pairing.unlink(number, other, by);
    }

    private LocalDate today() {
        return Timing.day(clock.instant());
    }
}
