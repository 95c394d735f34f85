package org.openhotline.ivr.script;

import static org.openhotline.ivr.Prompts.AFTER_HOURS;
import static org.openhotline.ivr.Prompts.FROM;
import static org.openhotline.ivr.Prompts.GOODBYE;
import static org.openhotline.ivr.Prompts.HEAR_NUMBER_AGAIN;
import static org.openhotline.ivr.Prompts.LEAVE_A_STATEMENT;
import static org.openhotline.ivr.Prompts.NOBODY_FREE;
import static org.openhotline.ivr.Prompts.NOTHING_HEARD;
import static org.openhotline.ivr.Prompts.OPEN_AGAIN_ON;
import static org.openhotline.ivr.Prompts.STATEMENT_TAKEN;
import static org.openhotline.ivr.Prompts.TO;
import static org.openhotline.ivr.Prompts.WE_CALL_BACK;
import static org.openhotline.ivr.Prompts.WE_CALL_BACK_BY;
import static org.openhotline.ivr.Prompts.together;

import java.util.List;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.CallerHungUp;
import org.openhotline.ivr.IvrScript;
import org.openhotline.ivr.Menu;
import org.openhotline.ivr.Next;
import org.openhotline.ivr.Prompt;
import org.openhotline.ivr.Prompts;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.FrontDesk.TakenStatement;
import org.openhotline.telephony.Opening;
import org.openhotline.telephony.Statement;

/// The caller speaks on the tape instead of to an agent: by wish, because nobody is free, or after hours. What was
/// spoken becomes a complaint, also when the caller hangs up in the middle.
final class LeaveStatement implements IvrScript {

    private static final int NUMBER_TOLD_AT_MOST = 4;
    private static final int TRIES_TO_SPEAK = 2;

    private static final Menu<Boolean> AGAIN =
            Menu.asking(HEAR_NUMBER_AGAIN).key('9', true).askedOnce().otherwise(false);

    private final FrontDesk desk;

    LeaveStatement(FrontDesk desk) {
        this.desk = desk;
    }

    /// From the queue: key 1 while waiting, or nobody (left) to wait for.
    @Override
    public Next talkWith(Caller caller) {
        desk.callArrived(caller.line().call(), caller.line().callerId().orElse(null));
        return caller.line().why().orElse("").equals("WISH") ? takenFrom(caller, List.of()) : nobodyFree(caller);
    }

    Next nobodyFree(Caller caller) {
        return takenFrom(caller, List.of(NOBODY_FREE));
    }

    Next afterHours(Caller caller, Opening.Closed closed) {
        var hours = together(
                List.of(AFTER_HOURS, FROM),
                Prompts.time(closed.from()),
                List.of(TO),
                Prompts.time(closed.to()),
                closed.nextDay()
                        .map(day -> together(List.of(OPEN_AGAIN_ON), Prompts.day(day)))
                        .orElse(List.of()));
        return takenFrom(caller, hours);
    }

    private Next takenFrom(Caller caller, List<Prompt> reason) {
        var before = reason;
        for (int time = 1; time <= TRIES_TO_SPEAK; time++) {
            caller.hears(together(before, List.of(LEAVE_A_STATEMENT)));
            var spoken = statementOf(caller);
            if (!spoken.length().isZero())
                return tell(caller, desk.statementTaken(caller.line().call(), spoken));
            before = List.of(NOTHING_HEARD);
        }
        caller.hears(NOTHING_HEARD, GOODBYE);
        return Next.BYE;
    }

    /// A caller who hangs up while speaking has complained: what was said is kept.
    private Statement statementOf(Caller caller) {
        try {
            return caller.says();
        } catch (CallerHungUp gone) {
            gone.statement()
                    .filter(spoken -> !spoken.length().isZero())
                    .ifPresent(spoken -> desk.statementTaken(caller.line().call(), spoken));
            throw gone;
        }
    }

    private static Next tell(Caller caller, TakenStatement taken) {
        var promise = taken.callBackBy()
                .map(day -> together(List.of(WE_CALL_BACK_BY), Prompts.day(day)))
                .orElse(List.of(WE_CALL_BACK));
        int told = 0;
        do {
            caller.hears(together(List.of(STATEMENT_TAKEN), Prompts.number(taken.number()), promise));
            told++;
        } while (told < NUMBER_TOLD_AT_MOST && caller.chooses(AGAIN));
        caller.hears(GOODBYE);
        return Next.BYE;
    }
}
