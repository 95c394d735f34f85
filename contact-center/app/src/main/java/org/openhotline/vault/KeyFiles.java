package org.openhotline.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/// The files of the sealing keys: `sealing-key` is in use, `sealing-key-<id>` are those before it.
final class KeyFiles {

    static final String NAME = "sealing-key";

    private static final int BYTES = 32;

    private final Path folder;

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    /// Puts a new key in the place of the one in use, which is kept under its id first: at no moment is there none, or
    /// one
    /// that nothing can be opened with.
    void change() throws IOException {
        Path current = folder.resolve(NAME);
        byte[] old = Base64.getDecoder().decode(Files.readString(current).strip());
        put(oldFile(Vault.idOf(old)), old, current);
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        put(current, fresh, current);
    }

    Path oldFile(String id) {
        return folder.resolve(NAME + "-" + id);
    }

    /// @param like whose owner and rights it gets
    private static void put(Path file, byte[] key, Path like) throws IOException {
        Path half = file.resolveSibling("." + file.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half);
        SealedFiles.asItWas(like, half);
        Files.writeString(half, Base64.getEncoder().encodeToString(key));
        try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
