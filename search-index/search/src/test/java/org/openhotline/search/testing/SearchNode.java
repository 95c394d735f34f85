package org.openhotline.search.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The real search server as a process of its own, on a free port, in a folder that is deleted when it is closed. It
/// ends with the JVM of the tests, however that ends.
///
/// It runs from `search-index/node/target/{classes,lib}`: a module that uses it names `search-node` (type `pom`, scope
/// `test`, nothing transitive) as a dependency, so that it is built first and yet on no class path.
public final class SearchNode implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private SearchNode(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// Started and answering.
    public static SearchNode start() {
        SearchNode node = stopped();
        node.restart();
        return node;
    }

    /// A place for a server that is not there yet: its address refuses connections.
    public static SearchNode stopped() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return new SearchNode(Files.createTempDirectory("search-node"), socket.getLocalPort());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return running().pid();
    }

    /// Asks it to end (SIGTERM) and waits.
    public void stop() {
        running().destroy();
        awaitEnd();
    }

    /// Ends it as a power cut would (SIGKILL).
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /// Starts it again in the same folder and on the same port.
    public void restart() {
        if (process != null && process.isAlive()) {
            stop();
        }
        try {
            process = new ProcessBuilder(command())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitReady();
    }

    /// What it printed since it was started last.
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> command() throws IOException {
        Path target = root().resolve("search-index/node/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException(
                    "the search server is not built: mvn -pl search-index/node process-classes");
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-modules",
                "jdk.incubator.vector",
                "-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false",
                "-Des.nativelibs.path=" + zstd(),
                "-Dopenhotline.search.lives-with=" + ProcessHandle.current().pid(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.elasticsearch.node.EmbeddedNode",
                folder.resolve("home").toString(),
                Integer.toString(port));
    }

    /// The server asks for `libzstd.so`; the system has it as `libzstd.so.1`.
    private Path zstd() throws IOException {
        Path natives = Files.createDirectories(folder.resolve("native"));
        for (String place : List.of(
                "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/lib/x86_64-linux-gnu")) {
            Path library = Path.of(place, "libzstd.so.1");
            if (Files.exists(library)) {
                Files.copy(library, natives.resolve("libzstd.so"), StandardCopyOption.REPLACE_EXISTING);
                return natives;
            }
        }
        throw new IllegalStateException("libzstd.so.1 is missing: install libzstd1");
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not inside the project");
            }
        }
        return folder;
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("the search server was not started");
        }
        return process;
    }

    private void awaitReady() {
        long until = System.nanoTime() + START.toNanos();
        while (!log().contains("READY")) {
            if (!running().isAlive() || System.nanoTime() > until) {
                running().destroyForcibly();
                throw new IllegalStateException("the search server did not start:\n" + log());
            }
            pause();
        }
    }

    private void awaitEnd() {
        try {
            if (!running().waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                running().destroyForcibly();
                throw new IllegalStateException("the search server did not end within " + STOP);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
