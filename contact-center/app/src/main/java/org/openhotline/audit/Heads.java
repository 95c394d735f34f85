package org.openhotline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Where the chain stood, kept outside of the database: who cuts off its end, or writes all of it anew, would have to
/// change this file as well. One line each: position, digest, instant. Copy it to another machine now and then.
final class Heads {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Path file;
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    Heads(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// At most one line a minute.
    synchronized void keep(long position, String digest) {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(BETWEEN))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    position + " " + digest + " " + now + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
            last = now;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Digest by position, as far as it was kept; of two that contradict each other the one that was written first.
    Map<Long, String> kept() {
        Map<Long, String> kept = new TreeMap<>();
        if (!Files.isReadable(file)) {
            return kept;
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", -1))
                    .filter(words -> words.length == 3)
                    .forEach(words -> kept.putIfAbsent(Long.parseLong(words[0]), words[1]));
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
