package org.openhotline.ivr.outside;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One running Asterisk of the private tree, under an unprivileged user when the tests run as root.
final class AsteriskProcess implements AutoCloseable {

    private static final String UNPRIVILEGED = "nobody";

    private final Path home;
    private Process process;

    AsteriskProcess(Path home) throws IOException {
        this.home = home;
        if (root()) handTo(home);
        process = launch();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> process.destroy())); // a test that died leaves no exchange
    }

    /// The tree that `./hotline` unpacks: `HOTLINE_TREE`, or `var/tree` of the checkout.
    static Path tree() {
        var named = System.getenv("HOTLINE_TREE");
        if (named != null) return Path.of(named);
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("var/tree/usr/sbin"))) return at.resolve("var/tree");
        }
        if (Files.exists(Path.of("/usr/sbin/asterisk"))) return Path.of("/");
        throw new IllegalStateException("no Asterisk: run ./hotline test, or set HOTLINE_TREE");
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        if (root()) {
            command.addAll(List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=nogroup", "--clear-groups"));
        }
        var tree = tree();
        var libraries = tree.resolve("usr/lib/x86_64-linux-gnu");
        var loader = libraries.resolve("ld-linux-x86-64.so.2");
        if (!tree.equals(Path.of("/")) && Files.exists(loader)) {
            command.addAll(List.of(loader.toString(), "--library-path", libraries.toString()));
        }
        command.add(tree.resolve("usr/sbin/asterisk").toString());
        command.addAll(List.of("-C", home.resolve("etc/asterisk.conf").toString(), "-f", "-q"));
        return new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.txt").toFile())
                .start();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void handTo(Path home) throws IOException {
        var user = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
        try (var all = Files.walk(home)) {
            for (var path : all.toList()) if (!Files.isSymbolicLink(path)) Files.setOwner(path, user);
        }
    }

    /// Waits until the exchange takes calls: before that it answers 503, or nothing.
    AsteriskProcess booted(int sipPort) throws IOException {
        long end = System.nanoTime() + 30_000_000_000L;
        try (var socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            socket.setSoTimeout(100);
            while (!process.isAlive() || !answers(socket, sipPort)) {
                if (!process.isAlive() || System.nanoTime() > end) throw new IOException("does not start:\n" + log());
            }
        }
        return this;
    }

    private static boolean answers(DatagramSocket socket, int sipPort) throws IOException {
        int from = socket.getLocalPort();
        var options = """
                OPTIONS sip:127.0.0.1:%1$d SIP/2.0
                Via: SIP/2.0/UDP 127.0.0.1:%2$d;branch=z9hG4bK%3$d
                From: <sip:probe@127.0.0.1:%2$d>;tag=%3$d
                To: <sip:127.0.0.1:%1$d>
                Call-ID: %3$d
                CSeq: 1 OPTIONS
                Max-Forwards: 1
                Content-Length: 0

                """.formatted(sipPort, from, System.nanoTime())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try {
            socket.send(new DatagramPacket(options, options.length, InetAddress.getLoopbackAddress(), sipPort));
            var reply = new DatagramPacket(new byte[2000], 2000);
            socket.receive(reply);
            var text = new String(reply.getData(), 0, reply.getLength(), StandardCharsets.US_ASCII);
            return !text.startsWith("SIP/2.0 503");
        } catch (java.net.SocketTimeoutException | java.net.PortUnreachableException e) {
            return false;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Duration work() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// As a power cut would.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = launch();
    }

    /// What the exchange itself had to say, for a test that failed.
    String log() {
        try {
            var log = home.resolve("log/messages");
            return Files.readString(home.resolve("out.txt")) + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() throws IOException {
        if (!process.isAlive()) System.err.println("the exchange died:\n" + log());
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try (var all = Files.walk(home)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
