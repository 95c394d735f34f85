package org.openhotline.exchange.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

/// A folder of messages, for an installation without a mail server: the operator lists and opens them. On the
/// disk they are sealed: a letter names people.
public final class EmlFolder {

    private static final String EML = ".eml";
    private static final String SEALED = ".sealed";
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final Path folder;
    private final Seal seal;

    public EmlFolder(Path folder, Seal seal) {
        this.folder = folder;
        this.seal = seal;
    }

    /// What the operator's list shows.
    ///
    /// @param file under this name it is opened, e.g. `0198….eml`
    public record Stored(String file, Instant at, List<String> to, String subject) {}

    /// Keeps it under its id: a second try overwrites the first. Nobody ever sees half a file.
    void keep(UUID id, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".", ".half");
        try {
            var written = new ByteArrayOutputStream();
            message.writeTo(written);
            Files.writeString(half, seal.seal(written.toByteArray()), StandardCharsets.US_ASCII);
            Files.move(
                    half,
                    folder.resolve(id + EML + SEALED),
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
            return files.filter(file -> file.getFileName().toString().endsWith(EML + SEALED))
                    .sorted(Comparator.comparing(Path::getFileName).reversed()) // ids begin with their time
                    .limit(most)
                    .flatMap(file -> headOf(file).stream())
                    .toList();
        }
    }

    /// The message of this name (RFC 822); empty when there is none, or when it is no name of ours.
    public Optional<byte[]> open(String file) throws IOException {
        Path sealed = folder.resolve(file + SEALED);
        if (!file.matches("[0-9a-f-]{36}\\.eml") || !Files.isRegularFile(sealed)) {
            return Optional.empty();
        }
        return Optional.of(opened(sealed));
    }

    /// Throws away the letters whose subject names this: the time of the complaint they are about is over.
    public void remove(String named) throws IOException {
        for (Stored one : newest(Integer.MAX_VALUE)) {
            if (one.subject().contains(named)) {
                Files.deleteIfExists(folder.resolve(one.file() + SEALED));
            }
        }
    }

    private byte[] opened(Path sealed) throws IOException {
        return seal.open(Files.readString(sealed, StandardCharsets.US_ASCII));
    }

    private Optional<Stored> headOf(Path file) {
        try (InputStream in = new ByteArrayInputStream(opened(file))) {
            var message = new MimeMessage(NO_SERVER, in);
            return Optional.of(new Stored(
                    file.getFileName().toString().replace(SEALED, ""),
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
