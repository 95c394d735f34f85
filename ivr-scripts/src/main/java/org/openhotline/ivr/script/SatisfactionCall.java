package org.openhotline.ivr.script;

import static org.openhotline.ivr.Prompts.CALLBACK_GREETING;
import static org.openhotline.ivr.Prompts.CALLBACK_SILENCE;
import static org.openhotline.ivr.Prompts.CALLBACK_THANKS;
import static org.openhotline.ivr.Prompts.CALLBACK_WITHDRAWN;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.callback.Satisfaction;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.IvrScript;
import org.openhotline.ivr.Menu;
import org.openhotline.ivr.Next;
import org.openhotline.ivr.Prompt;
import org.openhotline.ivr.Prompts;
import org.openhotline.telephony.FrontDesk;

/// We call (回访): a few questions by key, five levels each. Every answer is kept at once, so that a hang-up after the
/// first keeps the first. No key in two askings is silence: a voicemail, or somebody who does not hear us.
final class SatisfactionCall implements IvrScript {

    private final FrontDesk desk;

    SatisfactionCall(FrontDesk desk) {
        this.desk = desk;
    }

    @Override
    public Next talkWith(Caller caller) {
        var callback = caller.line().callback();
        var questions = callback.flatMap(desk::callback);
        if (callback.isEmpty() || questions.isEmpty()) {
            caller.hears(CALLBACK_WITHDRAWN);
            return Next.BYE;
        }
        caller.hears(Prompts.together(
                List.of(CALLBACK_GREETING), Prompts.number(questions.get().number())));
        return ask(caller, callback.get(), questions.get().questions());
    }

    private Next ask(Caller caller, UUID callback, List<String> questions) {
        for (var question : questions) {
            var level = caller.chooses(levels(question));
            if (level.isEmpty()) {
                caller.hears(CALLBACK_SILENCE);
                return Next.SILENT;
            }
            desk.callbackAnswered(callback, question, level.get());
        }
        caller.hears(CALLBACK_THANKS);
        return Next.BYE;
    }

    private static Menu<Optional<Satisfaction>> levels(String question) {
        var menu = Menu.asking(Prompt.of(question)).key('1', Optional.of(Satisfaction.VERY_SATISFIED));
        for (char key = '2'; key <= '5'; key++) menu = menu.key(key, Satisfaction.ofKey(key));
        return menu.askedTwice().otherwise(Optional.empty());
    }
}
