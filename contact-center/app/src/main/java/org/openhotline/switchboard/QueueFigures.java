package org.openhotline.switchboard;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The board: now, and today (Asia/Shanghai) from the `call` rows. Calls that left before they could wait, and voided
/// ones, stand outside.
///
/// @param exchangeUp false while the exchange does not answer; the other figures are then the last known
/// @param waiting callers in the queue
/// @param longestSince since when the one who waits longest waits
/// @param offered calls that wanted a person today
/// @param answered of them, answered by an agent
/// @param inTime of them, answered within the service level's time
/// @param abandoned hung up while they waited, without a statement
/// @param within the service level's time: 15 s (GB/T 33358)
public record QueueFigures(
        boolean exchangeUp,
        int waiting,
        @Nullable Instant longestSince,
        int ready,
        int busy,
        int paused,
        int offered,
        int answered,
        int inTime,
        int abandoned,
        Duration within) {}
