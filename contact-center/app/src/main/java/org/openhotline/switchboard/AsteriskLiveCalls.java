package org.openhotline.switchboard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.HangupAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls in the table, and the exchange's own list of channels to end one.
final class AsteriskLiveCalls implements LiveCalls {

    private static final Logger log = LoggerFactory.getLogger(AsteriskLiveCalls.class);

    private final CallTable calls;
    private final Floor floor;
    private final Announcer announcer;
    private final ExchangeLink link;

    AsteriskLiveCalls(CallTable calls, Floor floor, Announcer announcer, ExchangeLink link) {
        this.calls = calls;
        this.floor = floor;
        this.announcer = announcer;
        this.link = link;
    }

    @Override
    public List<LiveCall> all() {
        return calls.live();
    }

    @Override
    public Optional<LiveCall> find(UUID call) {
        return calls.find(call);
    }

    @Override
    public Optional<LiveCall> of(String agent) {
        return calls.live().stream()
                .filter(call -> agent.equals(call.agent()))
                .max(Comparator.comparing(LiveCall::stage));
    }

    @Override
    public QueueFigures figures() {
        return floor.figures();
    }

    @Override
    public void watchedBy(CallWatcher watcher) {
        announcer.add(watcher);
    }

    @Override
    public void hangUp(UUID call) {
        for (var event : link.ask(new CoreShowChannelsAction())) {
            if (event instanceof CoreShowChannelEvent channel
                    && channel.getChannelVariables() != null
                    && call.toString().equals(channel.getChannelVariables().get("CALLID"))) {
                hangUp(channel.getChannel());
            }
        }
    }

    private void hangUp(String channel) {
        try {
            var _ = link.tell(new HangupAction(channel, 16));
        } catch (ExchangeLink.Refused over) {
            log.trace("the channel is gone already");
        }
    }
}
