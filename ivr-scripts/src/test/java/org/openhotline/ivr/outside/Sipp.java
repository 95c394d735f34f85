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

    /// Callers through the menu.
    ///
    /// @param hold from the answer to the key
    public static Sipp calls(HotlineExchange hotline, String number, int perSecond, int calls, Duration hold) {
        return start(hotline, "caller.xml", number, perSecond, calls, hold);
    }

    /// Callers who stay in the talk: they key a number, and slowly.
    ///
    /// @param between from the answer to the first key, and from one to the next
    public static Sipp typists(HotlineExchange hotline, int perSecond, int calls, Duration between) {
        return start(hotline, "typist.xml", "12305", perSecond, calls, between);
    }

    private static Sipp start(
            HotlineExchange hotline, String scenario, String number, int perSecond, int calls, Duration pause) {
        try {
            var folder = Files.createTempDirectory("sipp");
            try (var in = Sipp.class.getResourceAsStream("/bench/" + scenario)) {
                Files.copy(Objects.requireNonNull(in), folder.resolve(scenario), StandardCopyOption.REPLACE_EXISTING);
            }
            var options = "-sf %s -i 127.0.0.1 -p %d -s %s -r %d -m %d -l %d -d %d -nostdin -timeout 240 127.0.0.1:%d"
                    .formatted(
                            scenario,
                            hotline.networkPort(),
                            number,
                            perSecond,
                            calls,
                            calls,
                            pause.toMillis(),
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
