package org.openhotline.switchboard;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.ivr.asterisk.HotlineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the desk of callbacks how a try ended. Should that fail, the desk itself takes a try that never told its end
/// as failed, later.
final class CallbackEvents {

    private static final Logger log = LoggerFactory.getLogger(CallbackEvents.class);

    private final CallbackDesk desk;
    private final DiallingList dialling;
    private final Executor teller;

    CallbackEvents(CallbackDesk desk, DiallingList dialling, Executor teller) {
        this.desk = desk;
        this.dialling = dialling;
        this.teller = teller;
    }

    void ended(HotlineEvent event) {
        Optional<UUID> callback = Ids.uuid(event.getCallback());
        callback.ifPresent(id -> {
            dialling.over(id);
            CallbackOutcome outcome = outcome(event);
            teller.execute(() -> tell(id, outcome));
        });
    }

    private void tell(UUID callback, CallbackOutcome outcome) {
        try {
            var _ = desk.ended(callback, outcome);
        } catch (RuntimeException away) {
            log.error(
                    "the end of callback {} ({}) could not be written; it will count as lost", callback, outcome, away);
        }
    }

    /// What was keyed is known to the desk; of a talk that came to its end it needs no more than that it is over.
    static CallbackOutcome outcome(HotlineEvent event) {
        String told = String.valueOf(event.getOutcome());
        return Arrays.stream(CallbackOutcome.values())
                .filter(outcome -> outcome.name().equals(told))
                .findFirst()
                .map(outcome -> outcome == CallbackOutcome.RATED ? CallbackOutcome.HUNG_UP : outcome)
                .orElse(CallbackOutcome.FAILED);
    }
}
