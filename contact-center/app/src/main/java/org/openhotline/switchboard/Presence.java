package org.openhotline.switchboard;

/// What an agent is doing at this moment.
public enum Presence {
    /// No seat, or not in the queue.
    OFFLINE,
    /// Will be rung.
    READY,
    /// Away for a reason of the agent's own; is not rung.
    PAUSED,
    /// The telephone rings.
    RINGING,
    /// On the line.
    TALKING,
    /// Wrap-up (话后处理) after a call; is not rung until ready, or until the time for it is over.
    WRAP_UP
}
