package org.openhotline.ivr.outside;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports that nobody uses at this moment. They lie below the range from which the machine takes the ports of outgoing
/// connections, so that nobody gets one while a test stops and starts a server.
public final class Ports {

    private static final int FIRST = 16_100;
    private static final int LAST = 19_999;

    private Ports() {}

    public static int tcp() {
        return free(port -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()));
    }

    static int udp() {
        return free(port -> new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    private static int free(Probe probe) {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (var _ = probe.open(port)) {
                return port;
            } catch (BindException e) {
                // Somebody has it: another one.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @FunctionalInterface
    private interface Probe {
        Closeable open(int port) throws IOException;
    }

    /// The first of a few hundred ports for media. Another exchange may share some: Asterisk passes over used ones.
    static int rtpStart() {
        return 20_000 + 2 * ThreadLocalRandom.current().nextInt(6_000);
    }
}
