package org.openhotline.search.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elasticsearch.common.settings.Settings;
import org.jspecify.annotations.Nullable;

/// Where the server keeps its files and listens. The folder is ours alone as long as the process lives.
///
/// @param home the folder of this node; made when it is missing
/// @param port of HTTP on the loopback address
/// @param held the lock on the folder, let go by the operating system when the process ends, however it ends
public record NodePlace(Path home, int port, FileLock held) {

    public static final String LOOPBACK = "127.0.0.1";
    public static final String NODE_NAME = "openhotline-search";

    private static final String USAGE = "usage: EmbeddedNode HOME PORT";
    private static final int UNUSABLE = 2;

    /// Checks everything first and names all faults at once, because the server's own messages fill a screen.
    public static NodePlace fromOrExit(String[] arguments) {
        List<String> faults = new ArrayList<>();
        Optional<NodePlace> place = from(arguments, faults);
        if (place.isEmpty()) {
            faults.forEach(fault -> System.err.println("The search server does not start: " + fault));
            System.exit(UNUSABLE);
        }
        return place.orElseThrow();
    }

    static Optional<NodePlace> from(String[] arguments, List<String> faults) {
        if (arguments.length != 2) {
            faults.add(USAGE);
            return Optional.empty();
        }
        int port = freePort(arguments[1], faults);
        Path home = folder(arguments[0], faults);
        FileLock held = home == null ? null : lock(home, faults);
        return home == null || held == null || !faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new NodePlace(home, port, held));
    }

    private static int freePort(String text, List<String> faults) {
        if (!text.matches("[1-9]\\d{0,4}") || Integer.parseInt(text) > 65_535) {
            faults.add("port '" + text + "' is not a number from 1 to 65535.");
            return 0;
        }
        int port = Integer.parseInt(text);
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
        } catch (IOException taken) {
            faults.add("port " + port + " cannot be used (" + taken.getMessage()
                    + "). Stop what listens there or choose another with HOTLINE_SEARCH_PORT.");
        }
        return port;
    }

    private static @Nullable Path folder(String text, List<String> faults) {
        try {
            Path home = Path.of(text).toAbsolutePath();
            for (String part : List.of("config", "data", "logs")) {
                Files.createDirectories(home.resolve(part));
            }
            return home;
        } catch (IOException | InvalidPathException failure) {
            faults.add("its folder '" + text + "' cannot be made (" + failure + "). Free the name or choose another.");
            return null;
        }
    }

    private static @Nullable FileLock lock(Path home, List<String> faults) {
        try {
            // Open for as long as the process lives: the lock is the sign that the folder is in use.
            var channel = FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                faults.add("another search server works in " + home + ". Stop it first.");
            }
            return lock;
        } catch (IOException failure) {
            faults.add("its folder " + home + " cannot be written (" + failure + "). Check owner and rights.");
        } catch (OverlappingFileLockException ours) {
            faults.add("this process already works in " + home + ".");
        }
        return null;
    }

    public Path config() {
        return home.resolve("config");
    }

    /// What differs from the server's own defaults, and why.
    public Settings settings() {
        return Settings.builder()
                .put("path.home", home.toString())
                .put("path.data", home.resolve("data").toString())
                .put("path.logs", home.resolve("logs").toString())
                .put("cluster.name", "openhotline")
                .put("node.name", NODE_NAME)
                .put("discovery.type", "single-node")
                // There is no login in this server, so nobody outside this machine may reach it.
                .put("network.host", LOOPBACK)
                .put("http.port", Integer.toString(port))
                .put("transport.port", "0")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                // An index without our strict mapping could take in a name or a number.
                .put("action.auto_create_index", false)
                // A nearly full disk of a desk machine must not make the index read-only by percentage.
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }
}
