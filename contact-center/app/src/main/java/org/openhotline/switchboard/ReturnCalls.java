package org.openhotline.switchboard;

import java.util.UUID;
import org.openhotline.person.PhoneNumber;

/// An agent calls somebody (回拨), a caller who left a statement, say: the agent's own seat rings first, then the number.
public interface ReturnCalls {

    /// Rings the agent's seat and, once it is taken, dials the number.
    ///
    /// @return the call id; ringing, answered and ended are told to [CallWatcher] as of any call
    /// @throws NotDomestic the hotline dials mainland numbers only
    /// @throws AgentQueue.NoSeat when the agent has none
    /// @throws org.openhotline.telephony.Switchboard.SwitchboardAway when the exchange does not answer
    UUID call(String agent, PhoneNumber number);

    /// Not a number that the hotline dials.
    final class NotDomestic extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotDomestic() {
            super("the hotline dials mainland numbers only");
        }
    }
}
