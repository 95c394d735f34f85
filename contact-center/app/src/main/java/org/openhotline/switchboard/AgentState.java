package org.openhotline.switchboard;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One agent, as the board shows it.
///
/// @param seat null when no seat is lent
/// @param reason of a pause, as the agent gave it
/// @param since when this began
/// @param until when wrap-up ends by itself; null otherwise
/// @param reachable the browser's telephone is registered: who is READY but not reachable is not rung
/// @param call the call that rings, is talked in or is being wrapped up
public record AgentState(
        String agent,
        @Nullable String seat,
        Presence presence,
        @Nullable String reason,
        Instant since,
        @Nullable Instant until,
        boolean reachable,
        @Nullable UUID call) {}
