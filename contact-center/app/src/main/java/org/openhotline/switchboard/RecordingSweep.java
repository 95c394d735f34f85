package org.openhotline.switchboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after what the exchange has recorded. Whatever stopped in between is simply done again: no step harms when it
/// is repeated, and the exchange's file is deleted last.
public final class RecordingSweep {

    private static final Logger log = LoggerFactory.getLogger(RecordingSweep.class);

    /// A file that did not grow for so long is complete (the exchange writes each second or more often).
    private static final Duration STILL = Duration.ofSeconds(2);
    /// A note without a recording: the caller left during the prompt before it.
    private static final Duration NOTE_ALONE = Duration.ofMinutes(2);

    /// Longer than that between two sweeps: we were frozen, or away.
    private static final Duration GAP = Duration.ofSeconds(20);

    private final Path folder;
    private final RecordingIntake intake;
    private final Predicate<UUID> isLive;
    private final Clock clock;
    private final Map<Path, Seen> seen = new HashMap<>();

    private Instant lastSweep = Instant.EPOCH;

    private record Seen(long size, Instant since) {}

    /// @param isLive whether a call still goes on: a second statement of the same call replaces the first
    RecordingSweep(Path folder, RecordingIntake intake, Predicate<UUID> isLive, Clock clock) {
        this.folder = folder;
        this.intake = intake;
        this.isLive = isLive;
        this.clock = clock;
    }

    /// One look at the folder. One recording that cannot be taken in does not keep the others.
    ///
    /// @return how many were taken in
    public synchronized int sweep() {
        Instant now = clock.instant();
        if (lastSweep.plus(GAP).isBefore(now)) {
            seen.clear();
        }
        lastSweep = now;
        int taken = 0;
        for (String stem : stems()) {
            try {
                taken += look(stem) ? 1 : 0;
            } catch (IOException | RuntimeException fault) {
                log.error("recording {} could not be taken in, it is tried again", stem, fault);
            }
        }
        return taken;
    }

    private Set<String> stems() {
        var stems = new TreeSet<String>();
        if (!Files.isDirectory(folder)) {
            return stems;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{wav,properties}")) {
            files.forEach(file -> stems.add(RecordingNote.stem(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        seen.keySet().removeIf(file -> !stems.contains(RecordingNote.stem(file)));
        return stems;
    }

    private boolean look(String stem) throws IOException {
        Path wav = folder.resolve(stem + ".wav");
        Path paper = folder.resolve(stem + ".properties");
        var note = RecordingNote.of(wav);
        if (note.isEmpty() || isLive.test(note.get().call())) {
            return false;
        }
        boolean sound = Files.exists(wav);
        if (!stoodStill(sound ? wav : paper, sound ? STILL : NOTE_ALONE)) {
            return false;
        }
        if (sound) {
            intake.take(note.get(), stem + ".wav", Files.readAllBytes(wav));
        } else {
            intake.calledOnly(note.get());
        }
        Files.deleteIfExists(wav);
        Files.deleteIfExists(paper);
        return sound;
    }

    /// Seen twice with the same size, by us: the age of a file says nothing after we were stopped ourselves, for then
    /// the
    /// script of that call may still be about to speak for it.
    private boolean stoodStill(Path file, Duration time) throws IOException {
        Instant now = clock.instant();
        long size = Files.size(file);
        Seen before = seen.get(file);
        if (before == null || before.size() != size) {
            seen.put(file, new Seen(size, now));
            return false;
        }
        return !before.since().plus(time).isAfter(now);
    }
}
