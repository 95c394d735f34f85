package org.openhotline.switchboard;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.EventTimeoutException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionState;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.EventGeneratingAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.asteriskjava.manager.response.ManagerError;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.asterisk.HotlineEvent;
import org.openhotline.telephony.Switchboard.SwitchboardAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line to the exchange (AMI). One thread keeps it: it signs in, beats four times a second, and when a beat is not
/// answered the exchange is away: the connection is thrown away and a fresh one is tried until one stands. So a frozen
/// exchange shows within two seconds, and there is never more than one connection with its threads.
///
/// The beat is the global `HOTLINE_BEAT` (epoch milliseconds), by which the dialplan knows that we live. It is sent
/// only while we are able
/// to serve callers (scripts listen, database answers); else a ping takes its place, and the dialplan answers callers
/// itself.
final class ExchangeLink implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ExchangeLink.class);
    private static final Duration BEAT = Duration.ofMillis(250);
    /// From one try to the next while the exchange is away.
    private static final Duration AGAIN = Duration.ofMillis(500);
    /// An action is answered within milliseconds; beyond this the exchange is frozen or the answer is lost.
    private static final Duration ANSWER = Duration.ofMillis(1500);

    private final SwitchboardSettings settings;
    private final BooleanSupplier ableToServe;
    private final Clock machineClock;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread keeper;

    private volatile @Nullable ManagerConnection standing;
    private volatile boolean closed;

    /// Hears what happens at the exchange.
    interface Listener {

        /// The line stands (again): whatever was known may be outdated.
        void connected();

        void away();

        void event(ManagerEvent event);
    }

    /// @param machineClock the one that the exchange sees, too: not a business clock
    ExchangeLink(SwitchboardSettings settings, BooleanSupplier ableToServe, Clock machineClock) {
        this.settings = settings;
        this.ableToServe = ableToServe;
        this.machineClock = machineClock;
        keeper = Thread.ofPlatform().name("exchange-link").daemon().unstarted(this::keep);
    }

    void heardBy(Listener listener) {
        listeners.add(listener);
    }

    ExchangeLink start() {
        keeper.start();
        return this;
    }

    boolean isUp() {
        return standing != null;
    }

    private void keep() {
        while (!closed) {
            DefaultManagerConnection fresh = fresh();
            try {
                fresh.login();
                up(fresh);
                while (!closed && fresh.getState() == ManagerConnectionState.CONNECTED) {
                    beat(fresh);
                    Thread.sleep(BEAT);
                }
            } catch (AuthenticationFailedException refused) {
                log.error("the exchange refuses our secret; is var/secrets/ami-secret the one it was rendered with?");
            } catch (IOException | TimeoutException | RuntimeException broken) {
                log.debug("no line to the exchange: {}", broken.toString());
            } catch (InterruptedException stopped) {
                closed = true;
            }
            down();
            discard(fresh);
            pause();
        }
    }

    private DefaultManagerConnection fresh() {
        var connection = new DefaultManagerConnection(
                settings.host(), settings.amiPort(), settings.amiUser(), settings.amiSecret());
        connection.setDefaultResponseTimeout(ANSWER.toMillis());
        connection.setDefaultEventTimeout(ANSWER.multipliedBy(2).toMillis());
        connection.setSocketTimeout((int) ANSWER.toMillis());
        connection.registerUserEventClass(HotlineEvent.class);
        return connection;
    }

    private void up(DefaultManagerConnection fresh) {
        // Without the heartbeat the dialplan would take the next caller itself: it comes first.
        try {
            beat(fresh);
        } catch (IOException | TimeoutException late) {
            throw new IllegalStateException(late);
        }
        fresh.addEventListener(event -> listeners.forEach(each -> each.event(event)));
        standing = fresh;
        log.info("the exchange answers");
        listeners.forEach(Listener::connected);
    }

    private void beat(ManagerConnection connection) throws IOException, TimeoutException {
        ManagerAction sign = ableToServe.getAsBoolean()
                ? new SetVarAction("HOTLINE_BEAT", String.valueOf(machineClock.millis()))
                : new PingAction();
        ManagerResponse _ = connection.sendAction(sign, ANSWER.toMillis());
    }

    private void down() {
        if (standing != null) {
            standing = null;
            log.warn("the exchange does not answer");
            listeners.forEach(Listener::away);
        }
    }

    private static void discard(ManagerConnection connection) {
        try {
            connection.logoff();
        } catch (IllegalStateException neverStood) {
            log.trace("nothing to sign out of");
        }
    }

    private void pause() {
        try {
            if (!closed) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    /// Sends an order and waits for the answer.
    ///
    /// @throws SwitchboardAway when the line does not stand: nothing was sent
    /// @throws AnswerLost when no answer came: it may or may not have been done
    /// @throws Refused when the exchange said no
    ManagerResponse tell(ManagerAction action) {
        return tell(action, ANSWER);
    }

    ManagerResponse tell(ManagerAction action, Duration patience) {
        ManagerConnection line = line();
        try {
            ManagerResponse response = line.sendAction(action, patience.toMillis());
            if (response instanceof ManagerError) {
                throw new Refused(action.getAction(), response.getMessage());
            }
            return response;
        } catch (TimeoutException lost) {
            throw new AnswerLost(action.getAction(), lost);
        } catch (IOException | IllegalStateException gone) {
            throw new SwitchboardAway("the exchange does not answer", gone);
        }
    }

    /// Asks for a list.
    ///
    /// @throws SwitchboardAway when no complete list came
    List<ResponseEvent> ask(EventGeneratingAction question) {
        ManagerConnection line = line();
        try {
            return List.copyOf(line.sendEventGeneratingAction(
                            question, ANSWER.multipliedBy(2).toMillis())
                    .getEvents());
        } catch (EventTimeoutException | IOException | IllegalStateException gone) {
            throw new SwitchboardAway("the exchange does not answer", gone);
        }
    }

    private ManagerConnection line() {
        ManagerConnection line = standing;
        if (line == null) {
            throw new SwitchboardAway("the exchange is away", new IllegalStateException("no line"));
        }
        return line;
    }

    @Override
    public void close() {
        closed = true;
        keeper.interrupt();
    }

    /// The order went out, the answer did not come back.
    static final class AnswerLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AnswerLost(String action, Throwable cause) {
            super("no answer to " + action, cause);
        }
    }

    /// The exchange said no.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String action, @Nullable String why) {
            super(action + " refused: " + why);
        }
    }
}
