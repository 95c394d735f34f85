package org.openhotline.ivr.script;

import static org.openhotline.ivr.Prompts.AFTER_PROGRESS;
import static org.openhotline.ivr.Prompts.ANSWER_BY;
import static org.openhotline.ivr.Prompts.ASK_LAST_FOUR;
import static org.openhotline.ivr.Prompts.ASK_NUMBER;
import static org.openhotline.ivr.Prompts.GOODBYE;
import static org.openhotline.ivr.Prompts.NOT_FOUND;
import static org.openhotline.ivr.Prompts.TOO_MANY_TRIES;
import static org.openhotline.ivr.Prompts.YOUR_COMPLAINT;
import static org.openhotline.ivr.Prompts.together;

import java.util.List;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.Menu;
import org.openhotline.ivr.Prompts;
import org.openhotline.ivr.Question;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.FrontDesk.Progress;

/// How a complaint stands, for somebody who knows its number and the last four digits of the phone. A wrong number and
/// wrong digits sound the same, and the tries are few.
final class TellProgress {

    private static final int TRIES_IN_A_CALL = 3;

    private static final Question NUMBER = Question.asking(ASK_NUMBER, 12);
    private static final Question LAST_FOUR = Question.asking(ASK_LAST_FOUR, 4);

    private static final Menu<Boolean> ANYTHING_ELSE =
            Menu.asking(AFTER_PROGRESS).key('0', true).askedOnce().otherwise(false);

    private final FrontDesk desk;

    TellProgress(FrontDesk desk) {
        this.desk = desk;
    }

    /// Tells, and says whether the caller is content; otherwise an agent is wanted.
    boolean to(Caller caller) {
        for (int time = 1; time <= TRIES_IN_A_CALL; time++) {
            var number = caller.enters(NUMBER);
            if (number.isEmpty()) return false;
            var lastFour = caller.enters(LAST_FOUR);
            if (lastFour.isEmpty()) return false;
            switch (desk.progress(caller.line().call(), number.get(), lastFour.get())) {
                case Progress.Found found -> {
                    return told(caller, found);
                }
                case Progress.NotFound() -> caller.hears(NOT_FOUND);
                case Progress.TooManyTries() -> {
                    return tooMany(caller);
                }
            }
        }
        return tooMany(caller);
    }

    private static boolean tooMany(Caller caller) {
        caller.hears(TOO_MANY_TRIES);
        return false;
    }

    private static boolean told(Caller caller, Progress.Found found) {
        var answer = found.answerBy()
                .map(day -> together(List.of(ANSWER_BY), Prompts.day(day)))
                .orElse(List.of());
        caller.hears(together(
                List.of(YOUR_COMPLAINT),
                Prompts.number(found.number()),
                List.of(Prompts.state(found.state())),
                answer));
        if (caller.chooses(ANYTHING_ELSE)) return false;
        caller.hears(GOODBYE);
        return true;
    }
}
