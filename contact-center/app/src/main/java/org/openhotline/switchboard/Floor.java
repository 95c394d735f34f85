package org.openhotline.switchboard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The floor of the centre: what a change of a call or of an agent means for the queue, the journal, the watchers.
final class Floor {

    private final CallTable calls;
    private final AgentTable agents;
    private final QueueOrders orders;
    private final CallJournal journal;
    private final Announcer announcer;
    private final ExchangeLink link;
    private final SwitchboardSettings settings;

    private volatile @Nullable Runnable afterCalls;

    Floor(
            CallTable calls,
            AgentTable agents,
            QueueOrders orders,
            CallJournal journal,
            Announcer announcer,
            ExchangeLink link,
            SwitchboardSettings settings) {
        this.calls = calls;
        this.agents = agents;
        this.orders = orders;
        this.journal = journal;
        this.announcer = announcer;
        this.link = link;
        this.settings = settings;
    }

    /// Runs whenever a call is over; recordings are looked for then.
    void afterCalls(Runnable work) {
        afterCalls = work;
    }

    void tell(Consumer<CallWatcher> news) {
        announcer.tell(news);
    }

    void boardChanged() {
        announcer.board(this::figures);
    }

    void changed(Optional<LiveCall> call) {
        call.ifPresent(now -> {
            journal.note(now, "");
            boardChanged();
        });
    }

    void agent(Optional<AgentState> changed) {
        changed.ifPresent(now -> {
            tell(watcher -> watcher.agentChanged(now));
            boardChanged();
        });
    }

    void talking(String agent, LiveCall call) {
        agent(agents.talks(agent, call.call()));
        orders.align(agent);
        tell(watcher -> watcher.answered(agent, call));
    }

    void ringingStopped(String agent, LiveCall call, boolean missed) {
        agent(agents.ringingStopped(agent, call.call(), missed, settings.missesBeforePause()));
        if (missed) {
            orders.align(agent);
        }
        tell(watcher -> watcher.stoppedRinging(agent, call));
    }

    /// The agent's part in the call is over; the call itself may go on.
    void agentFree(String agent, LiveCall call) {
        agents.callOver(agent, call.call()).ifPresent(now -> {
            agent(Optional.of(now));
            orders.align(agent);
            endWrapUpOf(now);
        });
    }

    void endWrapUpOf(AgentState state) {
        if (state.presence() == Presence.WRAP_UP) {
            orders.after(settings.wrapUp().plus(Duration.ofMillis(50)), () -> endWrapUp(state.agent()));
        }
    }

    private void endWrapUp(String agent) {
        agents.wrapUpOver(agent).ifPresent(now -> {
            agent(Optional.of(now));
            orders.align(agent);
        });
    }

    void ended(LiveCall call, String ending) {
        journal.note(call, ending);
        String agent = call.agent();
        if (agent != null) {
            agentFree(agent, call);
        }
        tell(watcher -> watcher.ended(agent, call));
        boardChanged();
        Runnable after = afterCalls;
        if (after != null) {
            after.run();
        }
    }

    QueueFigures figures() {
        var live = calls.live();
        var waiting = live.stream()
                .filter(call -> call.stage() == LiveCall.Stage.WAITING
                        || (call.stage() == LiveCall.Stage.RINGING && call.line() != LiveCall.Line.RETURN))
                .toList();
        CallBook.Counts today = journal.today();
        return new QueueFigures(
                link.isUp(),
                waiting.size(),
                waiting.stream()
                        .map(call -> call.waitingSince() == null ? call.since() : call.waitingSince())
                        .min(java.util.Comparator.naturalOrder())
                        .orElse(null),
                count(Presence.READY),
                count(Presence.RINGING) + count(Presence.TALKING),
                count(Presence.PAUSED) + count(Presence.WRAP_UP),
                today.offered(),
                today.answered(),
                today.inTime(),
                today.abandoned(),
                settings.serviceLevel());
    }

    private int count(Presence presence) {
        return (int) agents.all().stream()
                .filter(each -> each.state().presence() == presence)
                .count();
    }
}
