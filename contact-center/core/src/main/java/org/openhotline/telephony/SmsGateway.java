package org.openhotline.telephony;

import org.openhotline.person.PhoneNumber;

/// Sends short messages (短信). The gateway itself belongs to the exchange; where there is none, the house keeps what it
/// would send in a list for the operator.
@FunctionalInterface
public interface SmsGateway {

    /// Hands a message over; whoever sends it may take its time, this call may not.
    ///
    /// @throws GatewayAway when it could not be handed over
    void send(PhoneNumber to, String words);

    /// The gateway does not take the message.
    final class GatewayAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public GatewayAway(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
