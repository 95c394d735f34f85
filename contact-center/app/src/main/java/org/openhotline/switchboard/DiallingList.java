package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The callbacks on the line, so that there are never more than the exchange has lines for. One whose end was never
/// told
/// stops counting after a while: a lost event does not lock the dialler up.
final class DiallingList {

    /// Ringing, two questions asked twice, goodbye: a minute or two.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<UUID, Instant> dialled = new HashMap<>();

    DiallingList(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(UUID callback) {
        dialled.put(callback, clock.instant());
    }

    synchronized void over(UUID callback) {
        Instant _ = dialled.remove(callback);
    }

    synchronized int size() {
        dialled.values().removeIf(since -> since.plus(LONGEST).isBefore(clock.instant()));
        return dialled.size();
    }
}
