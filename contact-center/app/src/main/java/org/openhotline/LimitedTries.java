package org.openhotline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.openhotline.telephony.ProgressTries;

/// So many tries within a stretch of time, for each caller or address. Kept in memory: a restart forgives.
public final class LimitedTries implements ProgressTries {

    private static final int MOST_REMEMBERED = 10_000;

    private final int tries;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Deque<Instant>> made = new HashMap<>();

    public LimitedTries(int tries, Duration within, Clock clock) {
        this.tries = tries;
        this.within = within;
        this.clock = clock;
    }

    @Override
    public synchronized boolean mayTry(String who) {
        Instant now = clock.instant();
        Instant since = now.minus(within);
        if (made.size() > MOST_REMEMBERED) {
            made.values().removeIf(times -> times.getLast().isBefore(since));
        }
        Deque<Instant> times = made.computeIfAbsent(who, _ -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(since)) {
            times.removeFirst();
        }
        boolean may = times.size() < tries;
        if (may) {
            times.addLast(now);
        }
        return may;
    }
}
