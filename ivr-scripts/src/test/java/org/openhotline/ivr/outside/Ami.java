package org.openhotline.ivr.outside;

import java.io.IOException;
import java.time.Duration;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.TimeoutException;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.event.UserEvent;
import org.asteriskjava.manager.response.ManagerResponse;

/// A logged-in AMI connection of a test.
public final class Ami implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(30);

    private final ManagerConnection connection;

    private Ami(ManagerConnection connection) {
        this.connection = connection;
    }

    /// Waits until the exchange is there.
    @SafeVarargs
    static Ami login(int port, String user, String secret, Class<? extends UserEvent>... events) {
        long end = System.nanoTime() + BOOT.toNanos();
        while (true) {
            var connection = new ManagerConnectionFactory("127.0.0.1", port, user, secret).createManagerConnection();
            for (var event : events) connection.registerUserEventClass(event);
            try {
                connection.login();
                return new Ami(connection);
            } catch (IOException | TimeoutException | AuthenticationFailedException e) {
                if (System.nanoTime() > end) throw new IllegalStateException("the exchange on AMI port " + port, e);
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public ManagerConnection connection() {
        return connection;
    }

    public ManagerResponse send(ManagerAction action) {
        try {
            return connection.sendAction(action, 10_000);
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException(action.getAction(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.logoff();
        } catch (IllegalStateException e) {
            // The exchange has gone first.
        }
    }
}
