package org.openhotline.ivr.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Many callers at once (Debian's sip-tester). It counts a call that was refused inside as good: who uses it counts in
/// the application or the dialplan.
public final class Sipp implements AutoCloseable {

    private final Path folder;
    private final Process process;

    private Sipp(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
    }

    /// @param hold from the answer to the key
    public static Sipp calls(HotlineExchange hotline, String number, int perSecond, int calls, Duration hold) {
        try {
            var folder = Files.createTempDirectory("sipp");
            try (var scenario = Sipp.class.getResourceAsStream("/bench/caller.xml")) {
                Files.copy(
                        Objects.requireNonNull(scenario),
                        folder.resolve("caller.xml"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            var options =
                    "-sf caller.xml -i 127.0.0.1 -p %d -s %s -r %d -m %d -l %d -d %d -nostdin -timeout 120 127.0.0.1:%d"
                            .formatted(
                                    hotline.networkPort(),
                                    number,
                                    perSecond,
                                    calls,
                                    calls,
                                    hold.toMillis(),
                                    hotline.sipPort());
            var command = List.of(("sipp " + options).split(" ", -1));
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .start();
            return new Sipp(folder, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void finishes() {
        try {
            process.waitFor(150, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (var all = Files.list(folder)) {
            for (var file : all.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }
}
