package org.openhotline.exchange.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A folder of .eml files, for an installation without a mail server: the operator lists and opens them.
public final class EmlFolder {

    private static final String EML = ".eml";
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final Path folder;

    public EmlFolder(Path folder) {
        this.folder = folder;
    }

    /// What the operator's list shows.
    ///
    /// @param file name below the folder
    public record Stored(String file, Instant at, List<String> to, String subject) {}

    /// Keeps it under its id: a second try overwrites the first. Nobody ever sees half a file.
    void keep(UUID id, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".", ".half");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(
                    half,
                    folder.resolve(id + EML),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /// Newest first, at most this many.
    public List<Stored> newest(int most) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(EML))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()) // ids begin with their time
                    .limit(most)
                    .flatMap(file -> headOf(file).stream())
                    .toList();
        }
    }

    /// The file of this name; empty when there is none, or when it is no name of ours.
    public Optional<Path> find(String file) {
        if (!file.matches("[0-9a-f-]{36}\\.eml")) {
            return Optional.empty();
        }
        return Optional.of(folder.resolve(file)).filter(Files::isRegularFile);
    }

    private static Optional<Stored> headOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var message = new MimeMessage(NO_SERVER, in);
            return Optional.of(new Stored(
                    file.getFileName().toString(),
                    message.getSentDate().toInstant(),
                    Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                            .map(Object::toString)
                            .toList(),
                    orNone(message.getSubject())));
        } catch (IOException | MessagingException notOurs) {
            return Optional.empty();
        }
    }

    private static String orNone(@Nullable String subject) {
        return subject == null ? "" : subject;
    }
}
