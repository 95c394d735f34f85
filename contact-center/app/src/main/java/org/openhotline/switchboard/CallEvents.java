package org.openhotline.switchboard;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.asteriskjava.manager.event.AbstractAgentEvent;
import org.asteriskjava.manager.event.AgentCalledEvent;
import org.asteriskjava.manager.event.AgentCompleteEvent;
import org.asteriskjava.manager.event.AgentConnectEvent;
import org.asteriskjava.manager.event.AgentDumpEvent;
import org.asteriskjava.manager.event.AgentRingNoAnswerEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.asteriskjava.manager.event.QueueCallerAbandonEvent;
import org.asteriskjava.manager.event.QueueCallerJoinEvent;
import org.asteriskjava.manager.event.QueueCallerLeaveEvent;
import org.asteriskjava.manager.event.QueueMemberStatusEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.asterisk.HotlineEvent;
import org.openhotline.person.PhoneNumber;

/// Hears what happens at the exchange and keeps both tables true. Runs on the thread that reads the exchange: it only
/// changes what is in memory, everything slow is handed on.
final class CallEvents implements ExchangeLink.Listener {

    private final CallTable calls;
    private final AgentTable agents;
    private final Floor floor;
    private final Runnable takeStock;
    private final CallbackEvents callbacks;
    private final Clock clock;

    CallEvents(
            CallTable calls,
            AgentTable agents,
            Floor floor,
            Runnable takeStock,
            CallbackEvents callbacks,
            Clock clock) {
        this.calls = calls;
        this.agents = agents;
        this.floor = floor;
        this.takeStock = takeStock;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    @Override
    public void connected() {
        takeStock.run();
        floor.boardChanged();
    }

    @Override
    public void away() {
        floor.boardChanged();
    }

    @Override
    public void event(ManagerEvent event) {
        switch (event) {
            case HotlineEvent hotline -> hotline(hotline);
            case QueueCallerJoinEvent joined -> onCall(joined.getUniqueId(), call -> call.waiting(clock.instant()));
            case QueueCallerAbandonEvent left -> stopRinging(left.getUniqueId());
            case QueueCallerLeaveEvent left -> leftTheQueue(left.getUniqueId());
            case AgentCalledEvent called -> rings(called.getUniqueId(), called.getInterface());
            case AgentRingNoAnswerEvent missed -> missed(missed.getUniqueId(), missed.getInterface());
            case AgentConnectEvent connected -> talks(connected.getUniqueId(), connected.getInterface());
            case AgentDumpEvent dumped -> over(dumped);
            case AgentCompleteEvent complete -> over(complete);
            case QueueMemberStatusEvent status -> reachable(status.getInterface(), status.getStatus());
            case OriginateResponseEvent answer -> originated(answer);
            default -> {}
        }
    }

    /// Of a return call whose agent did not pick up the dialplan says nothing.
    private void originated(OriginateResponseEvent answer) {
        String action = text(answer.getActionId());
        if (!answer.isSuccess() && action.startsWith(AsteriskReturnCalls.ACTION)) {
            Ids.uuid(action.substring(AsteriskReturnCalls.ACTION.length()))
                    .flatMap(call -> calls.change(call, each -> each.ended(clock.instant())))
                    .ifPresent(over -> floor.ended(over, "not-placed"));
        }
    }

    private void hotline(HotlineEvent event) {
        Optional<UUID> id = Ids.uuid(event.getCallId());
        String what = String.valueOf(event.getWhat());
        if (what.equals("callback")) {
            callbacks.ended(event);
        } else if (id.isPresent()) {
            UUID call = id.get();
            switch (what) {
                case "arrived" -> arrived(call, event);
                case "answered" -> answered(call, event);
                case "recorded", "fallback" -> {
                    floor.changed(calls.change(call, each -> each.withNobody(LiveCall.Stage.STATEMENT)));
                }
                case "ended" -> ended(call, event);
                default -> {}
            }
        }
    }

    private void arrived(UUID call, HotlineEvent event) {
        var arrived = LiveCall.arrived(call, Ids.line(event.getVia()), number(event.getCaller()), clock.instant());
        if (calls.add(arrived, text(event.getUniqueId()))) {
            floor.changed(Optional.of(arrived));
        }
    }

    /// Told by the dialplan on the agent's leg, and for return calls the only word of it.
    private void answered(UUID call, HotlineEvent event) {
        String seat = event.getSeat();
        if (seat != null && !seat.isEmpty()) {
            talk(call, seat);
            return;
        }
        calls.find(call).map(LiveCall::seat).ifPresent(own -> talk(call, own));
    }

    private void ended(UUID call, HotlineEvent event) {
        Optional<LiveCall> before = calls.find(call);
        Optional<LiveCall> over = calls.change(call, each -> each.ended(clock.instant()));
        over.ifPresent(ended -> {
            stopRinging(before, false);
            floor.ended(ended, Endings.of(ended, event));
        });
    }

    private void onCall(String uniqueId, UnaryOperator<LiveCall> change) {
        calls.called(text(uniqueId)).ifPresent(call -> floor.changed(calls.change(call, change)));
    }

    private void rings(String uniqueId, String member) {
        String seat = QueueOrders.seatOf(text(member));
        calls.called(text(uniqueId)).ifPresent(call -> {
            String agent = agents.at(seat).map(each -> each.state().agent()).orElse(null);
            calls.change(call, each -> each.ringing(seat, agent)).ifPresent(ringing -> {
                floor.changed(Optional.of(ringing));
                if (agent != null) {
                    floor.agent(agents.rung(agent, call));
                    floor.tell(watcher -> watcher.ringing(agent, ringing));
                }
            });
        });
    }

    private void missed(String uniqueId, String member) {
        String seat = QueueOrders.seatOf(text(member));
        calls.called(text(uniqueId)).ifPresent(call -> {
            stopRinging(calls.find(call).filter(each -> seat.equals(each.seat())), true);
            floor.changed(calls.change(
                    call, each -> each.stage() == LiveCall.Stage.RINGING ? each.waiting(clock.instant()) : each));
        });
    }

    private void stopRinging(String uniqueId) {
        calls.called(text(uniqueId)).ifPresent(call -> {
            stopRinging(calls.find(call), false);
            floor.changed(calls.change(
                    call, each -> each.stage() == LiveCall.Stage.RINGING ? each.waiting(clock.instant()) : each));
        });
    }

    /// @param missed the agent could have answered
    private void stopRinging(Optional<LiveCall> rung, boolean missed) {
        rung.filter(call -> call.stage() == LiveCall.Stage.RINGING).ifPresent(call -> {
            String agent = call.agent();
            if (agent != null) {
                floor.ringingStopped(agent, call, missed);
            }
        });
    }

    /// To an agent, to a script (key 1, nobody left), or hung up: only the second is not told otherwise.
    private void leftTheQueue(String uniqueId) {
        onCall(uniqueId, call -> call.stage() == LiveCall.Stage.WAITING ? call.withNobody(LiveCall.Stage.MENU) : call);
    }

    private void talks(String uniqueId, String member) {
        String seat = QueueOrders.seatOf(text(member));
        calls.called(text(uniqueId)).ifPresent(call -> talk(call, seat));
    }

    private void talk(UUID call, String seat) {
        String agent = agents.at(seat).map(each -> each.state().agent()).orElse(null);
        calls.change(call, each -> each.talking(seat, agent, clock.instant())).ifPresent(talking -> {
            floor.changed(Optional.of(talking));
            if (agent != null) {
                floor.talking(agent, talking);
            }
        });
    }

    private void over(AbstractAgentEvent event) {
        calls.called(text(event.getUniqueId()))
                .flatMap(calls::find)
                .ifPresent(call -> Optional.ofNullable(call.agent()).ifPresent(agent -> floor.agentFree(agent, call)));
    }

    private void reachable(String member, @Nullable Integer status) {
        agents.at(QueueOrders.seatOf(text(member)))
                .ifPresent(seated -> floor.agent(agents.reachable(seated.state().agent(), isReachable(status))));
    }

    /// Device states 0 (unknown), 4 (invalid) and 5 (unavailable): no browser is registered there.
    static boolean isReachable(@Nullable Integer status) {
        return status != null && !List.of(0, 4, 5).contains(status);
    }

    private static @Nullable PhoneNumber number(@Nullable String caller) {
        return caller == null ? null : PhoneNumber.read(caller).orElse(null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// How a call ended, in one word.
    static final class Endings {

        private Endings() {}

        static String of(LiveCall call, HotlineEvent event) {
            if (call.answeredAt() != null) {
                return "answered";
            }
            String statement = text(event.getStatement()).toLowerCase(Locale.ROOT);
            if (!statement.isEmpty()) {
                return statement.equals("fallback") ? "fallback" : "statement";
            }
            return without(call);
        }

        /// Without the dialplan's last word.
        static String without(LiveCall call) {
            if (call.answeredAt() != null) {
                return "answered";
            }
            return call.waitingSince() == null ? "left" : "abandoned";
        }
    }
}
