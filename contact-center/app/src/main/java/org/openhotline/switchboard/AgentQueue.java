package org.openhotline.switchboard;

import java.util.List;

/// Who takes calls. The wish of an agent is kept and brought about again after the exchange or the application was
/// restarted.
public interface AgentQueue {

    /// Takes calls from now on; ends a pause or wrap-up. Needs a seat.
    ///
    /// @throws NoSeat when the agent has none
    void ready(String agent);

    /// Takes no calls; a call that is going on goes on.
    ///
    /// @param reason `meal`, `break`, `training` ..., at most 40 letters; shown on the board
    /// @throws NoSeat when the agent has none
    void pause(String agent, String reason);

    /// Begins wrap-up, or begins its time anew; ends by itself. After a call it begins without being asked.
    ///
    /// @throws NoSeat when the agent has none
    void wrapUp(String agent);

    /// Leaves the queue.
    void offline(String agent);

    /// OFFLINE for somebody who is not known.
    AgentState of(String agent);

    /// All agents with a seat.
    List<AgentState> all();

    /// The agent has no seat.
    final class NoSeat extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoSeat(String agent) {
            super(agent + " has no seat");
        }
    }
}
