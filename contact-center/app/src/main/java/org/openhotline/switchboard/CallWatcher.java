package org.openhotline.switchboard;

import org.jspecify.annotations.Nullable;

/// Is told what happens on the lines, in order. All methods return at once; a watcher that throws is passed over.
public interface CallWatcher {

    /// The telephone of this agent, and of nobody else, rings.
    default void ringing(String agent, LiveCall call) {}

    /// It stopped ringing there without an answer: the next one is rung, or the caller left.
    default void stoppedRinging(String agent, LiveCall call) {}

    default void answered(String agent, LiveCall call) {}

    /// The line went down.
    ///
    /// @param agent who talked; null when nobody did
    default void ended(@Nullable String agent, LiveCall call) {}

    default void agentChanged(AgentState agent) {}

    /// Anything on the board changed.
    default void queueChanged(QueueFigures figures) {}
}
