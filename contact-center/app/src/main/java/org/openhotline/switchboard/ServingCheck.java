package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether we may tell the exchange that we serve callers. A script without the database could only apologise, and the
/// agents' pages stand still without it, too: then the dialplan does better alone, and keeps what the caller says.
final class ServingCheck implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ServingCheck.class);
    private static final Duration EACH = Duration.ofSeconds(1);
    /// A database that restarts is back in a second or two; that is no reason to give the callers away.
    private static final Duration FORGIVEN = Duration.ofSeconds(4);

    private final Probe database;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("serving-check").daemon().factory());

    private volatile Instant answeredAt = Instant.EPOCH;
    private volatile boolean scriptsListen;

    /// Asks the database something small.
    @FunctionalInterface
    interface Probe {

        /// Any exception means no.
        void ask();
    }

    ServingCheck(Probe database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    ServingCheck start() {
        probe();
        var _ = timer.scheduleWithFixedDelay(this::probe, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    void scriptsListen(boolean listen) {
        scriptsListen = listen;
    }

    boolean isAble() {
        return scriptsListen && !answeredAt.plus(FORGIVEN).isBefore(clock.instant());
    }

    private void probe() {
        try {
            database.ask();
            answeredAt = clock.instant();
        } catch (RuntimeException away) {
            log.debug("the database does not answer: {}", away.toString());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
