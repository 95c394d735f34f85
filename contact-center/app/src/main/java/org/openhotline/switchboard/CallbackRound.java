package org.openhotline.switchboard;

import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.telephony.Switchboard;
import org.openhotline.telephony.Switchboard.SwitchboardAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round of calling people back: what is due, on the lines that are free. Callers come first: while anybody waits
/// in
/// the queue nobody is called.
public final class CallbackRound {

    private static final Logger log = LoggerFactory.getLogger(CallbackRound.class);

    private final CallbackDesk desk;
    private final Switchboard switchboard;
    private final LiveCalls calls;
    private final DiallingList dialling;
    private final int lines;

    CallbackRound(CallbackDesk desk, Switchboard switchboard, LiveCalls calls, DiallingList dialling, int lines) {
        this.desk = desk;
        this.switchboard = switchboard;
        this.calls = calls;
        this.dialling = dialling;
        this.lines = lines;
    }

    /// To be run often, e.g. each 15 s, by one node at a time.
    ///
    /// @return how many were dialled
    public int run() {
        desk.recoverLost();
        QueueFigures now = calls.figures();
        if (!now.exchangeUp() || now.waiting() > 0) {
            return 0;
        }
        int dialled = 0;
        for (CallbackDesk.ToDial due : desk.takeDue(Math.max(0, lines - dialling.size()))) {
            dialled += dial(due) ? 1 : 0;
        }
        return dialled;
    }

    private boolean dial(CallbackDesk.ToDial due) {
        try {
            switchboard.callBack(due.callback(), due.call(), due.number());
            return true;
        } catch (SwitchboardAway away) {
            log.info("callback {} waits for the exchange", due.callback());
            var _ = desk.ended(due.callback(), CallbackOutcome.FAILED);
            return false;
        }
    }
}
