package org.openhotline.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The sealed files of the house: attachments, recordings, mails that became files. Each is written once and never
/// changed, so one that is sealed anew takes the place of the old one in one step.
final class SealedFiles {

    /// A folder below the application's home, the kind its files are sealed under, and how their names end.
    private record Folder(String name, String kind, String ending) {}

    private static final List<Folder> FOLDERS = List.of(
            new Folder("attachments", "attachment", ""),
            new Folder("recordings", "recording", ".sealed"),
            new Folder("mail", "mail", ".sealed"));

    private static final int HEAD = "v1.00000000.".length();

    private final Path home;
    private final Vault vault;

    SealedFiles(Path home, Vault vault) {
        this.home = home;
        this.vault = vault;
    }

    /// Head of the seals to how many files have it.
    Map<String, Long> counts() throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        for (Folder folder : FOLDERS) {
            for (Path file : files(folder)) {
                String head = headOf(file);
                if (Vault.isSealed(head)) {
                    counts.merge(head.substring(0, head.length() - 1), 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    /// @param told after each file, how many are sealed anew
    long round(Consumer<Long> told) throws IOException {
        long done = 0;
        for (Folder folder : FOLDERS) {
            for (Path file : files(folder)) {
                String head = headOf(file);
                if (Vault.isSealed(head) && !vault.isCurrent(head)) {
                    done += anew(folder.kind(), file) ? 1 : 0;
                    told.accept(done);
                }
            }
        }
        return done;
    }

    private List<Path> files(Folder folder) throws IOException {
        Path place = home.resolve(folder.name());
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(folder.ending()))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static String headOf(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException removed) {
            return "";
        }
    }

    private boolean anew(String kind, Path file) throws IOException {
        Path half = file.resolveSibling("." + file.getFileName() + ".anew");
        try {
            byte[] plain = vault.openBytes(kind, Files.readString(file, StandardCharsets.US_ASCII));
            Files.writeString(half, vault.seal(kind, plain), StandardCharsets.US_ASCII);
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            asItWas(file, half);
            if (!Files.exists(file)) {
                return false;
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException removed) {
            return false;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /// The new file belongs to whom the old one belonged: the application may run under another user than this command.
    static void asItWas(Path before, Path after) throws IOException {
        Files.setOwner(after, Files.getOwner(before));
        Files.setPosixFilePermissions(after, Files.getPosixFilePermissions(before, LinkOption.NOFOLLOW_LINKS));
    }
}
