package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.SetVarAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the exchange that the application lives (global `HOTLINE_BEAT`, epoch milliseconds). When it falls silent the
/// dialplan answers the callers itself. It runs on a thread of its own, so that it is silent when the JVM
/// is frozen and only then; a beat that cannot be sent is no error here, the connection comes back by itself.
public final class Heartbeat implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration EACH = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ManagerConnection manager;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("hotline-heartbeat").daemon().factory());

    /// @param manager a connection that is logged in, now or later
    /// @param clock the machine's real clock, the one that Asterisk sees too: not a business clock
    public Heartbeat(ManagerConnection manager, Clock clock) {
        this.manager = manager;
        this.clock = clock;
    }

    /// The first beat has been sent when it returns, if the exchange is there: a call that comes now finds us alive.
    public Heartbeat start() {
        beat();
        var _ = timer.scheduleWithFixedDelay(this::beat, EACH.toMillis(), EACH.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    private void beat() {
        try {
            var now = String.valueOf(clock.millis());
            manager.sendAction(new SetVarAction("HOTLINE_BEAT", now), PATIENCE.toMillis());
        } catch (IOException | TimeoutException | IllegalStateException e) {
            log.debug("no heartbeat: {}", e.toString());
        } catch (RuntimeException e) {
            log.warn("heartbeat failed, tries on", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
