package org.openhotline.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What was done with a complaint so far.
///
/// @param handler login of the assigned handler, who sees personal data in full
/// @param proposal a refusal under R13 that waits for a second person
/// @param comeBackOn the day from which a guided complainant may come again (R02)
/// @param redoRounds how often the enterprise was sent back to work
/// @param suspensions oldest first
/// @param found the finding as it is prepared for closing
/// @param answer the final answer, in the words the user was told
/// @param repeats how many complaints of this person came within thirty days, this one included
public record Handling(
        @Nullable String handler,
        @Nullable Proposal proposal,
        @Nullable Rejection rejection,
        @Nullable LocalDate comeBackOn,
        @Nullable Handover handover,
        @Nullable EnterpriseReply reply,
        @Nullable ReplyQuality quality,
        @Nullable Extension extension,
        int redoRounds,
        @Nullable Verification verification,
        @Nullable Mediation mediation,
        List<Suspension> suspensions,
        @Nullable Supervision supervision,
        @Nullable Closing found,
        @Nullable String answer,
        @Nullable Closing closing,
        @Nullable Merger merger,
        int repeats) {

    public static final Handling NONE = new Handling(
            null, null, null, null, null, null, null, null, 0, null, null, List.of(), null, null, null, null, null, 0);

    public Handling {
        suspensions = List.copyOf(suspensions);
    }

    /// The complaint that this one was merged into.
    public @Nullable ComplaintNumber duplicateOf() {
        return merger == null ? null : merger.into();
    }

    /// The suspension that lasts, if any.
    public @Nullable Suspension suspension() {
        return suspensions.isEmpty() || suspensions.getLast().resumedAt() != null ? null : suspensions.getLast();
    }

    /// What an enterprise may know: not what the centre proposes, judges, verifies and finds among colleagues, nor
    /// where
    /// a matter was reported to.
    public Handling forEnterprise() {
        return with(draft -> {
            draft.handover = null;
            draft.proposal = null;
            draft.quality = null;
            draft.verification = null;
            draft.found = null;
            draft.repeats = 0;
        });
    }

    Handling with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /// The same, open for changes within one act.
    static final class Draft {
        @Nullable
        String handler;

        @Nullable
        Proposal proposal;

        @Nullable
        Rejection rejection;

        @Nullable
        LocalDate comeBackOn;

        @Nullable
        Handover handover;

        @Nullable
        EnterpriseReply reply;

        @Nullable
        ReplyQuality quality;

        @Nullable
        Extension extension;

        int redoRounds;

        @Nullable
        Verification verification;

        @Nullable
        Mediation mediation;

        List<Suspension> suspensions;

        @Nullable
        Supervision supervision;

        @Nullable
        Closing found;

        @Nullable
        String answer;

        @Nullable
        Closing closing;

        @Nullable
        Merger merger;

        int repeats;

        private Draft(Handling from) {
            handler = from.handler;
            proposal = from.proposal;
            rejection = from.rejection;
            comeBackOn = from.comeBackOn;
            handover = from.handover;
            reply = from.reply;
            quality = from.quality;
            extension = from.extension;
            redoRounds = from.redoRounds;
            verification = from.verification;
            mediation = from.mediation;
            suspensions = new ArrayList<>(from.suspensions);
            supervision = from.supervision;
            found = from.found;
            answer = from.answer;
            closing = from.closing;
            merger = from.merger;
            repeats = from.repeats;
        }

        private Handling done() {
            return new Handling(
                    handler,
                    proposal,
                    rejection,
                    comeBackOn,
                    handover,
                    reply,
                    quality,
                    extension,
                    redoRounds,
                    verification,
                    mediation,
                    suspensions,
                    supervision,
                    found,
                    answer,
                    closing,
                    merger,
                    repeats);
        }
    }
}
