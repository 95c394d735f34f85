package org.openhotline.complaint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// What is left of a complaint when its time is over: codes, days, sums and states, so that every figure stays as it
/// was. Whoever it was about, and every word that somebody wrote, is gone.
public final class Erasing {

    /// Stands where a record must have words.
    static final String GONE = "已删除";

    private static final PersonName NOBODY = new PersonName(GONE);
    private static final PhoneNumber NO_NUMBER = new PhoneNumber("+860000000");

    private Erasing() {}

    /// The complaint without the person, in its next version.
    public static Complaint erased(Complaint whole) {
        return new Complaint(
                whole.number(),
                whole.version() + 1,
                whole.state(),
                whole.receipt(),
                form(whole.form()),
                whole.missing(),
                whole.course(),
                whole.dues(),
                handling(whole.handling()),
                whole.policy());
    }

    private static ComplaintForm form(ComplaintForm form) {
        var who = form.complainant();
        var item = form.item();
        var first = form.enterpriseComplaint();
        var grievance = form.grievance();
        return new ComplaintForm(
                new Complainant(null, who.role(), null, null, who.idType(), null, who.countyCode(), null, null),
                item(item),
                first == null
                        ? null
                        : new EnterpriseComplaint(first.done(), first.on(), null, null, first.result(), null),
                new Grievance(
                        grievance.mainProblem(),
                        grievance.otherProblems(),
                        null,
                        grievance.requests(),
                        grievance.claimFen(),
                        grievance.otherProcedure(),
                        grievance.confidential()),
                form.consent());
    }

    private static PostalItem item(PostalItem item) {
        return new PostalItem(
                item.enterpriseCode(),
                null,
                null,
                item.businessType(),
                item.postedOn(),
                item.promisedOn(),
                item.signedOn(),
                party(item.sender()),
                party(item.recipient()),
                null,
                item.quantity(),
                item.declaredValueFen(),
                item.insured(),
                item.insuredValueFen(),
                item.insuranceFeeFen(),
                item.postageFen(),
                item.codAmountFen(),
                null,
                null);
    }

    private static PostalItem.@Nullable Party party(PostalItem.@Nullable Party party) {
        return party == null ? null : new PostalItem.Party(null, null, party.countyCode(), null);
    }

    private static Handling handling(Handling handling) {
        return handling.with(draft -> {
            decided(draft);
            answered(draft);
            found(draft);
            draft.suspensions =
                    draft.suspensions.stream().map(Erasing::suspension).toList();
        });
    }

    private static void decided(Handling.Draft draft) {
        var proposal = draft.proposal;
        var rejection = draft.rejection;
        var handover = draft.handover;
        var merger = draft.merger;
        draft.proposal = proposal == null
                ? null
                : new Proposal(new Rejection(proposal.rejection().reason(), GONE), proposal.by(), proposal.at());
        draft.rejection = rejection == null ? null : new Rejection(rejection.reason(), GONE);
        draft.handover = handover == null
                ? null
                : new Handover(
                        handover.kind(),
                        GONE,
                        handover.cityCode(),
                        GONE,
                        handover.answerBy(),
                        handover.acknowledgedAt(),
                        null);
        draft.merger = merger == null ? null : new Merger(merger.into(), merger.from(), GONE);
    }

    private static void answered(Handling.Draft draft) {
        var reply = draft.reply;
        var quality = draft.quality;
        var extension = draft.extension;
        draft.answer = null;
        draft.reply = reply == null
                ? null
                : new EnterpriseReply(
                        GONE,
                        reply.liability(),
                        reply.responsibleUnit(),
                        reply.settlement(),
                        reply.compensationFen(),
                        reply.otherRecoveredFen(),
                        reply.userContent(),
                        NOBODY,
                        NO_NUMBER,
                        List.of());
        draft.quality = quality == null
                ? null
                : new ReplyQuality(quality.untruthful(), quality.nonStandard(), quality.incomplete(), null);
        draft.extension = extension == null
                ? null
                : new Extension(
                        extension.days(),
                        GONE,
                        extension.askedBy(),
                        extension.askedAt(),
                        extension.granted(),
                        extension.decidedBy(),
                        null,
                        extension.until());
    }

    private static void found(Handling.Draft draft) {
        var verification = draft.verification;
        var mediation = draft.mediation;
        var supervision = draft.supervision;
        draft.verification =
                verification == null ? null : new Verification(verification.reached(), verification.agrees(), null);
        draft.mediation = mediation == null
                ? null
                : new Mediation(null, mediation.givenAt(), mediation.complainant(), mediation.enterprise());
        draft.supervision = supervision == null
                ? null
                : new Supervision(
                        supervision.level(), supervision.answerBy(), GONE, supervision.by(), supervision.at());
        draft.found = closing(draft.found);
        draft.closing = closing(draft.closing);
    }

    private static @Nullable Closing closing(@Nullable Closing closing) {
        return closing == null
                ? null
                : new Closing(
                        closing.finding(),
                        closing.result(),
                        closing.recovered(),
                        closing.tests(),
                        closing.basis(),
                        closing.responsibleUnit(),
                        null);
    }

    private static Suspension suspension(Suspension one) {
        return new Suspension(one.ground(), GONE, one.reviewOn(), one.from(), one.at(), one.resumedAt());
    }
}
