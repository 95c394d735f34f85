package org.openhotline.ivr.script;

import static org.openhotline.ivr.Prompts.CONNECTING;
import static org.openhotline.ivr.Prompts.MAIN_MENU;
import static org.openhotline.ivr.Prompts.THIS_CALL_IS_RECORDED;
import static org.openhotline.ivr.Prompts.WELCOME;

import org.openhotline.contact.Wish;
import org.openhotline.ivr.Caller;
import org.openhotline.ivr.IvrScript;
import org.openhotline.ivr.Menu;
import org.openhotline.ivr.Next;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.Opening;

/// A new call to 12305. One menu, one level (GB/T 33358), and a person is never far: 1 and 0 reach the same agents,
/// and so do silence and a wrong key.
final class ComplaintHotline implements IvrScript {

    static final Menu<Wish> WISHES = Menu.asking(MAIN_MENU)
            .key('1', Wish.COMPLAIN)
            .key('2', Wish.ASK_PROGRESS)
            .key('0', Wish.SPEAK_TO_AGENT)
            .askedOnce()
            .otherwise(Wish.SPEAK_TO_AGENT);

    private final FrontDesk desk;
    private final LeaveStatement statement;
    private final TellProgress progress;

    ComplaintHotline(FrontDesk desk) {
        this.desk = desk;
        this.statement = new LeaveStatement(desk);
        this.progress = new TellProgress(desk);
    }

    @Override
    public Next talkWith(Caller caller) {
        var call = caller.line().call();
        desk.callArrived(call, caller.line().callerId().orElse(null));
        caller.hears(WELCOME, THIS_CALL_IS_RECORDED);
        var wish = caller.chooses(WISHES);
        desk.wishes(call, wish);
        return wish == Wish.ASK_PROGRESS && progress.to(caller) ? Next.BYE : reachAgent(caller);
    }

    private Next reachAgent(Caller caller) {
        if (desk.opening() instanceof Opening.Closed closed) return statement.afterHours(caller, closed);
        if (!desk.anyAgentAtWork()) return statement.nobodyFree(caller);
        caller.hears(CONNECTING);
        return Next.QUEUE;
    }
}
