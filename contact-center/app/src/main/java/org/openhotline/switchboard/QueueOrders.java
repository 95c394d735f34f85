package org.openhotline.switchboard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueuePauseAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.openhotline.telephony.Switchboard.SwitchboardAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the exchange's queue in line with what the agents do and want. Orders are not kept in a list: each says how
/// things are to be now, so one that was lost is made good by the next, and by the taking of stock.
final class QueueOrders implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(QueueOrders.class);

    /// The pause reason that marks wrap-up at the exchange, so that we know it again after a restart of ours.
    static final String WRAP_UP = "wrap-up";

    private final ExchangeLink link;
    private final AgentTable agents;
    private final String queue;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("queue-orders").daemon().factory());

    private volatile Consumer<Optional<AgentState>> changed = _ -> {};

    QueueOrders(ExchangeLink link, AgentTable agents, String queue) {
        this.link = link;
        this.agents = agents;
        this.queue = queue;
    }

    static String memberAt(String seat) {
        return "PJSIP/" + seat;
    }

    static String seatOf(String member) {
        return member.startsWith("PJSIP/") ? member.substring("PJSIP/".length()) : "";
    }

    void soon(Runnable work) {
        after(Duration.ZERO, work);
    }

    void after(Duration wait, Runnable work) {
        try {
            var _ = clerk.schedule(() -> guarded(work), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            log.trace("no more orders");
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (SwitchboardAway | ExchangeLink.AnswerLost later) {
            log.debug("the queue is put in order when the exchange is back: {}", later.toString());
        } catch (RuntimeException fault) {
            log.error("the queue could not be put in order", fault);
        }
    }

    void align(String agent) {
        soon(() -> agents.find(agent).ifPresent(this::alignNow));
    }

    void remove(String seat) {
        soon(() -> removeNow(seat));
    }

    /// On the thread of orders.
    void alignNow(AgentTable.Seated there) {
        switch (there.state().presence()) {
            case OFFLINE -> removeNow(there.seat());
            case READY, RINGING -> member(there, false, "");
            case TALKING, WRAP_UP -> member(there, true, WRAP_UP);
            case PAUSED ->
                member(
                        there,
                        true,
                        there.state().reason() == null ? "" : there.state().reason());
        }
    }

    private void member(AgentTable.Seated there, boolean paused, String reason) {
        String member = memberAt(there.seat());
        var add = new QueueAddAction(queue, member);
        add.setMemberName(Words.line(there.state().agent(), 40));
        add.setPaused(paused);
        try {
            var _ = link.tell(add);
        } catch (ExchangeLink.Refused alreadyThere) {
            log.trace("{} is a member", member);
        }
        var pause = new QueuePauseAction(member, queue, paused);
        pause.setReason(Words.line(reason, 40));
        var _ = link.tell(pause);
        look(there.state().agent(), member);
    }

    /// Whether a telephone is registered there is told by events only when it changes.
    private void look(String agent, String member) {
        var question = new QueueStatusAction();
        question.setQueue(queue);
        question.setMember(member);
        for (var answer : link.ask(question)) {
            if (answer instanceof QueueMemberEvent found && member.equals(found.getInterface())) {
                changed.accept(agents.reachable(agent, CallEvents.isReachable(found.getStatus())));
            }
        }
    }

    /// Is told what an order showed.
    void whenChanged(Consumer<Optional<AgentState>> teller) {
        changed = teller;
    }

    private void removeNow(String seat) {
        try {
            var _ = link.tell(new QueueRemoveAction(queue, memberAt(seat)));
        } catch (ExchangeLink.Refused notThere) {
            log.trace("{} is no member", seat);
        }
    }

    @Override
    public void close() {
        clerk.shutdownNow();
    }
}
