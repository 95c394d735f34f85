package org.openhotline.ivr.script;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.contact.Wish;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.Opening;
import org.openhotline.telephony.Statement;

/// A desk whose answers a test sets, and which tells what it was asked.
public final class DeskForTests implements FrontDesk {

    public static final ComplaintNumber NUMBER = ComplaintNumber.of(LocalDate.of(2026, 11, 23), 47_110);

    public Opening opening = new Opening.Open();
    public boolean agentsAtWork = true;
    public boolean fails;
    public Optional<LocalDate> callBackBy = Optional.of(LocalDate.of(2026, 11, 24));
    public final List<Progress> progress = new ArrayList<>();
    public List<String> questions = List.of("satisfaction-with-centre", "satisfaction-with-enterprise");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Map.Entry<String, Satisfaction>> answers = new CopyOnWriteArrayList<>();

    /// What it was told, in order.
    public List<String> asked() {
        return asked;
    }

    public List<Map.Entry<String, Satisfaction>> answers() {
        return answers;
    }

    @Override
    public void callArrived(UUID call, @Nullable String callerId) {
        if (fails) throw new IllegalStateException("the database is away");
        asked.add("arrived");
    }

    @Override
    public void wishes(UUID call, Wish wish) {
        asked.add("wishes " + wish);
    }

    @Override
    public Opening opening() {
        return opening;
    }

    @Override
    public boolean anyAgentAtWork() {
        return agentsAtWork;
    }

    @Override
    public TakenStatement statementTaken(UUID call, Statement statement) {
        asked.add("statement of " + statement.length().toSeconds() + " s");
        return new TakenStatement(NUMBER, callBackBy);
    }

    @Override
    public Progress progress(UUID call, String keyedNumber, String keyedLastFour) {
        asked.add("progress of " + keyedNumber + " " + keyedLastFour);
        return progress.isEmpty() ? new Progress.NotFound() : progress.removeFirst();
    }

    @Override
    public Optional<CallbackQuestions> callback(UUID callback) {
        return questions.isEmpty() ? Optional.empty() : Optional.of(new CallbackQuestions(NUMBER, questions));
    }

    @Override
    public void callbackAnswered(UUID callback, String question, Satisfaction answer) {
        answers.add(Map.entry(question, answer));
    }
}
