package org.openhotline.switchboard;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.asteriskjava.manager.action.OriginateAction;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.Switchboard.SwitchboardAway;

/// Originates the agent's seat into the context `return-call`, whose extension is the number.
final class AsteriskReturnCalls implements ReturnCalls {

    /// Marks our orders, so that the answer to one (the agent did not pick up, say) finds its call.
    static final String ACTION = "return-";

    private static final long SEAT_RINGS_MILLIS = 20_000;

    private final ExchangeLink link;
    private final CallTable calls;
    private final AgentTable agents;
    private final Floor floor;
    private final Clock clock;

    AsteriskReturnCalls(ExchangeLink link, CallTable calls, AgentTable agents, Floor floor, Clock clock) {
        this.link = link;
        this.calls = calls;
        this.agents = agents;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public UUID call(String agent, PhoneNumber number) {
        if (!number.isDomestic()) {
            throw new NotDomestic();
        }
        String seat = agents.find(agent).map(AgentTable.Seated::seat).orElseThrow(() -> new AgentQueue.NoSeat(agent));
        UUID call = UUID.randomUUID();
        LiveCall placed = LiveCall.arrived(call, LiveCall.Line.RETURN, number, clock.instant())
                .ringing(seat, agent);
        boolean _ = calls.add(placed, "");
        floor.changed(Optional.of(placed));
        try {
            var _ = link.tell(order(seat, number, call));
        } catch (SwitchboardAway | ExchangeLink.Refused away) {
            calls.change(call, each -> each.ended(clock.instant())).ifPresent(over -> floor.ended(over, "failed"));
            throw new SwitchboardAway("the exchange does not dial", away);
        } catch (ExchangeLink.AnswerLost mayRing) {
            return call;
        }
        return call;
    }

    private static OriginateAction order(String seat, PhoneNumber number, UUID call) {
        var dial = new OriginateAction();
        dial.setChannel(QueueOrders.memberAt(Words.word(seat)));
        dial.setContext("return-call");
        dial.setExten(Words.digits(number.national()));
        dial.setPriority(1);
        dial.setTimeout(SEAT_RINGS_MILLIS);
        dial.setCallerId(Words.digits(number.national()));
        dial.setAsync(true);
        dial.setActionId(ACTION + call);
        // Both underscores: every leg of the call inherits its id.
        dial.setVariables(new TreeMap<>(Map.of("__CALLID", call.toString())));
        return dial;
    }
}
