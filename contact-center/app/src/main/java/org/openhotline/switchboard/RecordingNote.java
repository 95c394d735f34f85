package org.openhotline.switchboard;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.Recording;

/// What the dialplan wrote down beside a recording, before it: who called, when, on which line. The file's name alone
/// is enough when the note is missing.
///
/// @param caller personal data
record RecordingNote(
        UUID call, Recording.Kind kind, @Nullable PhoneNumber caller, LiveCall.Line line, Instant at) {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})-(statement|conversation|fallback)");

    /// The name without its ending: `<callid>-<kind>`.
    static String stem(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.(wav|properties)$", "");
    }

    /// Empty when the file is none of the hotline's.
    static Optional<RecordingNote> of(Path wav) throws IOException {
        Matcher name = NAME.matcher(stem(wav));
        if (!name.matches()) {
            return Optional.empty();
        }
        Properties told = read(wav.resolveSibling(stem(wav) + ".properties"));
        return Optional.of(new RecordingNote(
                UUID.fromString(name.group(1)),
                Recording.Kind.valueOf(name.group(2).toUpperCase(Locale.ROOT)),
                PhoneNumber.read(told.getProperty("caller", "")).orElse(null),
                Ids.line(told.getProperty("line")),
                began(told, wav)));
    }

    private static Properties read(Path note) throws IOException {
        var told = new Properties();
        if (Files.isRegularFile(note)) {
            // A note is a few lines; a killed exchange can leave half of one.
            told.load(new StringReader(
                    Files.readString(note, StandardCharsets.ISO_8859_1).replace("\\", "")));
        }
        return told;
    }

    private static Instant began(Properties told, Path wav) throws IOException {
        String at = told.getProperty("at", "").strip();
        if (at.matches("\\d{9,12}")) {
            return Instant.ofEpochSecond(Long.parseLong(at));
        }
        Path left = Files.exists(wav) ? wav : wav.resolveSibling(stem(wav) + ".properties");
        return Files.getLastModifiedTime(left).toInstant();
    }

    @Override
    public String toString() {
        return call + " " + kind;
    }
}
