package org.openhotline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openhotline.setting.PublishedYears;
import tools.jackson.databind.json.JsonMapper;

/// Reads the published holidays: the years inside the jar, and those that an operator has put into the folder since.
/// A file of the folder wins over the jar's.
final class CalendarFiles {

    private static final List<Integer> INSIDE = List.of(2021, 2025, 2026);
    private static final JsonMapper JSON = JsonMapper.shared();

    private CalendarFiles() {}

    /// One year as the State Council's notice gives it.
    private record Year(int year, String source, Set<LocalDate> off, Set<LocalDate> makeUp) {

        PublishedYears.Year published() {
            return new PublishedYears.Year(year, source, off, makeUp, Instant.EPOCH, "system");
        }
    }

    static List<PublishedYears.Year> read(Path folder) {
        Map<Integer, PublishedYears.Year> years = new HashMap<>();
        INSIDE.forEach(year -> years.put(year, inside(year)));
        added(folder).forEach(year -> years.put(year.year(), year));
        return List.copyOf(years.values());
    }

    private static PublishedYears.Year inside(int year) {
        try (InputStream in = CalendarFiles.class.getResourceAsStream("/calendar/" + year + ".json")) {
            return JSON.readValue(in, Year.class).published();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<PublishedYears.Year> added(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.json"))
                    .map(file -> JSON.readValue(file, Year.class).published())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
