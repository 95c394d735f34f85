package org.openhotline.switchboard;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.asterisk.FastAgiServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Opens and closes the switchboard: first the scripts listen, then the line to the exchange is taken up, so that no
/// caller is led to where nobody listens yet. Callers who are in the middle of a script when we stop are taken over by
/// the dialplan; those who wait or talk do not notice.
final class SwitchboardLife implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SwitchboardLife.class);
    private static final Duration SWEEP = Duration.ofSeconds(3);
    private static final Duration LEASES = Duration.ofSeconds(15);

    /// An order or event that was lost is made good within this time.
    private static final Duration STOCK = Duration.ofSeconds(20);

    private final boolean open;
    private final Supplier<Stream<CallWatcher>> watchers;
    private final Exchange parts;
    private final ServingCheck serving;
    private final RecordingSweep recordings;
    private final Supplier<FastAgiServer> scripts;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("switchboard-rounds").daemon().factory());

    private volatile @Nullable FastAgiServer listening;

    /// @param open whether it opens with the application
    /// @param watchers looked up late, for they may need the switchboard themselves
    SwitchboardLife(
            boolean open,
            Supplier<Stream<CallWatcher>> watchers,
            Exchange parts,
            ServingCheck serving,
            RecordingSweep recordings,
            Supplier<FastAgiServer> scripts) {
        this.open = open;
        this.watchers = watchers;
        this.parts = parts;
        this.serving = serving;
        this.recordings = recordings;
        this.scripts = scripts;
    }

    @Override
    public void start() {
        watchers.get().forEach(parts.liveCalls::watchedBy);
        parts.seats.recall();
        var _ = parts.journal.start();
        listening = scripts.get().start();
        serving.scriptsListen(true);
        var _ = serving.start();
        var _ = parts.link.start();
        each(SWEEP, this::sweep);
        each(LEASES, parts.seats::sweep);
        each(STOCK, parts.stock::soon);
        parts.floor.afterCalls(() -> later(Duration.ofMillis(100), this::sweep));
    }

    /// Before the exchange has told which calls go on, a recording of one of them could look complete.
    private void sweep() {
        if (parts.stock.everTaken() || !parts.link.isUp()) {
            int _ = recordings.sweep();
        }
    }

    private void each(Duration time, Runnable work) {
        var _ = rounds.scheduleWithFixedDelay(guarded(work), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void later(Duration time, Runnable work) {
        if (!rounds.isShutdown()) {
            var _ = rounds.schedule(guarded(work), time.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /// A round that fails is followed by the next one.
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                log.error("a round of the switchboard failed", fault);
            }
        };
    }

    @Override
    public void stop() {
        serving.scriptsListen(false);
        rounds.shutdownNow();
        parts.link.close();
        FastAgiServer server = listening;
        listening = null;
        if (server != null) {
            server.close();
        }
        serving.close();
        parts.orders.close();
        parts.journal.close();
        parts.announcer.close();
    }

    @Override
    public boolean isAutoStartup() {
        return open;
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
