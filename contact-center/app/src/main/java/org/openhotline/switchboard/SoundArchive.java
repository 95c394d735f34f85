package org.openhotline.switchboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.openhotline.telephony.Recording;
import org.openhotline.vault.Vault;

/// Recordings at rest: a voice is personal data, so the exchange's files are taken in sealed and its own are deleted.
public final class SoundArchive {

    private static final String KIND = "recording";

    private final Path folder;
    private final Vault vault;

    public SoundArchive(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    /// The sound, a wav of 8 kHz, 16 bit, one channel. Whoever hands it out records that.
    ///
    /// @throws UncheckedIOException when it is not there
    public byte[] open(Recording recording) {
        try {
            return vault.openBytes(KIND, Files.readString(placeOf(recording.file()), StandardCharsets.US_ASCII));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// On the disk when it returns; again is harmless.
    void keep(String file, byte[] sound) throws IOException {
        Path place = placeOf(file);
        Files.createDirectories(place.getParent());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.writeString(part, vault.seal(KIND, sound), StandardCharsets.US_ASCII);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// For good: the time of what it tells of is over.
    public void remove(String file) throws IOException {
        Files.deleteIfExists(placeOf(file));
    }

    public boolean has(String file) {
        return Files.isRegularFile(placeOf(file));
    }

    /// Spread over 256 folders by the random head of the call id.
    private Path placeOf(String file) {
        if (!file.matches("[0-9a-zA-Z.-]{4,100}") || file.contains("..")) {
            throw new UncheckedIOException(new NoSuchFileException("not a recording's name"));
        }
        return folder.resolve(file.substring(0, 2)).resolve(file + ".sealed");
    }
}
