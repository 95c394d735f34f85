package org.openhotline.telephony;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.contact.Wish;
import org.openhotline.lifecycle.State;

/// All that a conversation needs of the centre. Every method may be called twice for one call without harm: after a
/// stop a call may start
/// its script again.
public interface FrontDesk {

    /// A call has come in.
    ///
    /// @param callerId as the exchange shows it; may be absent or nonsense, and is never proof of identity
    void callArrived(UUID call, @Nullable String callerId);

    void wishes(UUID call, Wish wish);

    Opening opening();

    /// Whether any agent is logged in and ready or busy with a call: if none, nobody is asked to wait.
    boolean anyAgentAtWork();

    /// The statement becomes a complaint, once for each call.
    TakenStatement statementTaken(UUID call, Statement statement);

    /// What the caller is told after a statement.
    ///
    /// @param callBackBy the working day by which the centre calls back; empty when that cannot be known
    record TakenStatement(ComplaintNumber number, Optional<LocalDate> callBackBy) {}

    /// Progress of a complaint for somebody who knows its number and the last four digits of the phone that is kept
    /// with it.
    Progress progress(UUID call, String keyedNumber, String keyedLastFour);

    sealed interface Progress {

        record Found(ComplaintNumber number, State state, Optional<LocalDate> answerBy) implements Progress {}

        /// One answer for a wrong number and for wrong digits, so that numbers cannot be tried out.
        record NotFound() implements Progress {}

        record TooManyTries() implements Progress {}
    }

    /// What is to be asked in this callback; empty when it is not (or no longer) to be made.
    Optional<CallbackQuestions> callback(UUID callback);

    /// What is to be asked.
    ///
    /// @param questions keys of the prompts in order, e.g. `satisfaction-with-centre`
    record CallbackQuestions(ComplaintNumber number, List<String> questions) {}

    /// The callee keyed an answer; stored at once, so that a hang-up after the first question keeps it.
    void callbackAnswered(UUID callback, String question, Satisfaction answer);
}
