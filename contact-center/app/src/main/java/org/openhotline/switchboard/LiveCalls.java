package org.openhotline.switchboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The calls that are going on. After a restart of the application they are found again by asking the exchange.
public interface LiveCalls {

    /// Oldest first.
    List<LiveCall> all();

    /// Also a call that ended within the last minutes.
    Optional<LiveCall> find(UUID call);

    /// The call that rings at this agent, or that the agent talks in.
    Optional<LiveCall> of(String agent);

    QueueFigures figures();

    /// From now on this one is told what happens; called from one thread, in order, and expected to return at once.
    void watchedBy(CallWatcher watcher);

    /// Ends a call, e.g. when the agent presses the button and the browser cannot. Harmless when it is over.
    void hangUp(UUID call);
}
