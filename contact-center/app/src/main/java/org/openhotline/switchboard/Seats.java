package org.openhotline.switchboard;

import java.util.Optional;

/// The seats (坐席) of the exchange: SIP endpoints made in advance, lent to the browsers of agents who are signed in.
public interface Seats {

    /// Lends a seat to this agent. Whoever already has one keeps the seat and gets a new secret (a reloaded page, say):
    /// the old secret is refused from then on, a call that is going on stays.
    ///
    /// @throws NoSeatFree when all seats are lent
    /// @throws org.openhotline.telephony.Switchboard.SwitchboardAway when the exchange does not answer
    SeatLease lease(String agent);

    /// The agent's session lives: the lease does, too. Cheap; for the desk's regular sign of life.
    ///
    /// @return false when there is no lease any more, so that a new one is to be taken
    boolean renew(String agent);

    /// Takes the seat back at sign-out; the secret is refused at once, the agent leaves the queue. Harmless when there
    /// is none, or when the exchange is away.
    void release(String agent);

    Optional<String> seatOf(String agent);

    /// All seats are lent.
    final class NoSeatFree extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoSeatFree() {
            super("all seats are lent");
        }
    }
}
