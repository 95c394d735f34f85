package org.openhotline.switchboard;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.asteriskjava.manager.action.OriginateAction;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.Switchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Orders to Asterisk over AMI.
final class AsteriskSwitchboard implements Switchboard {

    private static final Logger log = LoggerFactory.getLogger(AsteriskSwitchboard.class);
    private static final long RINGS_AT_MOST_MILLIS = 60_000;

    private final ExchangeLink link;
    private final AgentTable agents;
    private final DiallingList dialling;

    AsteriskSwitchboard(ExchangeLink link, AgentTable agents, DiallingList dialling) {
        this.link = link;
        this.agents = agents;
        this.dialling = dialling;
    }

    /// An answer that is lost counts as dialled: nobody is to be called twice. Its end is told by the dialplan, or the
    /// try counts as lost after a while.
    ///
    /// @throws IllegalArgumentException for a number that is not domestic
    @Override
    public void callBack(UUID callback, UUID call, PhoneNumber number) {
        if (!number.isDomestic()) {
            throw new IllegalArgumentException("the hotline dials domestic numbers only");
        }
        var dial = new OriginateAction();
        dial.setChannel("Local/" + Words.digits(number.national()) + "@callback/n");
        dial.setContext("callback-talk");
        dial.setExten("s");
        dial.setPriority(1);
        dial.setTimeout(RINGS_AT_MOST_MILLIS);
        dial.setAsync(true);
        dial.setVariables(new TreeMap<>(Map.of("CALLBACK_ID", callback.toString(), "CALLID", call.toString())));
        dialling.add(callback);
        try {
            var _ = link.tell(dial);
        } catch (ExchangeLink.AnswerLost lost) {
            log.warn("callback {}: the exchange did not say whether it dials", callback);
        } catch (ExchangeLink.Refused refused) {
            dialling.over(callback);
            throw new SwitchboardAway("the exchange does not dial", refused);
        } catch (SwitchboardAway away) {
            dialling.over(callback);
            throw away;
        }
    }

    /// Who wraps up or talks will be free again; who is ready without a telephone will not be rung.
    @Override
    public boolean anyAgentAtWork() {
        return agents.all().stream().map(AgentTable.Seated::state).anyMatch(agent -> switch (agent.presence()) {
            case READY -> agent.reachable();
            case RINGING, TALKING, WRAP_UP -> true;
            case PAUSED, OFFLINE -> false;
        });
    }
}
