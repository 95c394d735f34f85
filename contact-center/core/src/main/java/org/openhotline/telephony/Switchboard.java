package org.openhotline.telephony;

import java.util.UUID;
import org.openhotline.person.PhoneNumber;

/// The telephone exchange, as far as the centre gives it orders.
public interface Switchboard {

    /// Calls somebody back; how it went is told to [org.openhotline.callback.CallbackDesk].
    ///
    /// @throws SwitchboardAway when the exchange does not answer; nothing was dialled then
    void callBack(UUID callback, UUID call, PhoneNumber number);

    /// Agents who are logged in and not paused.
    boolean anyAgentAtWork();

    /// The exchange does not answer.
    final class SwitchboardAway extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SwitchboardAway(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
