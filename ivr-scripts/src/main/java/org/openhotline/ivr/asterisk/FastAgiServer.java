package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.util.ServerSocketFacade;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.script.HotlineScripts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the calls over from the dialplan: one session, one virtual thread, one script.
public final class FastAgiServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FastAgiServer.class);

    private final VirtualThreadServer server;
    private final AgiSettings settings;
    private @Nullable Thread accepting;

    public FastAgiServer(AgiSettings settings, HotlineScripts scripts) {
        this.settings = settings;
        var talks = new AgiTalks(scripts, new Sounds(settings.sounds()), new Tapes(settings.recordings()));
        server = new VirtualThreadServer(settings, talks);
    }

    /// Listens when it returns.
    public FastAgiServer start() {
        server.listen();
        accepting = Thread.ofPlatform().name("fastagi").daemon().start(this::accept);
        log.info("takes calls on port {}", settings.port());
        return this;
    }

    private void accept() {
        try {
            server.startup();
        } catch (IOException e) {
            log.error("no more calls are taken on port {}", settings.port(), e);
        }
    }

    public int talks() {
        return server.getPoolActiveTaskCount();
    }

    /// Takes no further calls. Talks that are under way lose their script, and the dialplan takes them over.
    @Override
    public void close() {
        server.stop();
        try {
            // The port is free only when the thread that waits at it has gone.
            if (accepting != null) accepting.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class VirtualThreadServer extends DefaultAgiServer {

        private static final Duration PATIENCE = Duration.ofSeconds(5);
        private static final Duration AGAIN = Duration.ofMillis(50);

        private final int mostCalls;
        private volatile @Nullable ServerSocketFacade socket;

        VirtualThreadServer(AgiSettings settings, AgiTalks talks) {
            super(null, new StaticMappingStrategy(talks));
            mostCalls = settings.mostCalls();
            setPort(settings.port());
            setAddress(InetAddress.getLoopbackAddress());
        }

        /// Tries for a while: the port of one that has just ended may still be held by a process that it was starting.
        void listen() {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (socket == null) {
                try {
                    socket = super.createServerSocket();
                } catch (IOException e) {
                    if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                        throw new UncheckedIOException("port " + getPort() + " for calls is taken", e);
                    }
                    LockSupport.parkNanos(AGAIN.toNanos());
                }
            }
        }

        /// Also when the accepting thread has not come to run yet: then the library knows nothing of the socket.
        void stop() {
            try {
                shutdown();
            } catch (IllegalStateException e) {
                log.debug("was not accepting yet");
            }
            try {
                var listening = socket;
                if (listening != null) listening.close();
            } catch (IOException e) {
                log.debug("port {} was closed already", getPort());
            }
        }

        @Override
        protected ServerSocketFacade createServerSocket() throws IOException {
            var listening = socket;
            return listening == null ? super.createServerSocket() : listening;
        }

        /// The library's own pool has 10 to 500 platform threads and drops what is beyond. A call that is refused here
        /// is taken by the dialplan within milliseconds.
        @Override
        protected ThreadPoolExecutor createPool() {
            var virtual = Thread.ofVirtual().name("call-", 0).factory();
            return new ThreadPoolExecutor(0, mostCalls, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), virtual);
        }
    }
}
