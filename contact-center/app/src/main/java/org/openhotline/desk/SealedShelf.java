package org.openhotline.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.vault.Vault;

/// A folder of attached files, each sealed: what people hand in is as personal as what they say.
final class SealedShelf implements FileShelf {

    private static final String KIND = "attachment";

    private final Path folder;
    private final Vault vault;

    SealedShelf(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    @Override
    public void put(Path spooled, String name) throws IOException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".", ".half");
        try {
            Files.writeString(half, vault.seal(KIND, Files.readAllBytes(spooled)), StandardCharsets.US_ASCII);
            Files.move(half, place(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    byte[] open(String name) throws IOException {
        return vault.openBytes(KIND, Files.readString(place(name), StandardCharsets.US_ASCII));
    }

    private Path place(String name) {
        if (!name.matches("[0-9a-z-]{1,60}\\.[0-9a-z]{1,5}")) {
            throw new IllegalArgumentException("not a name of ours");
        }
        return folder.resolve(name);
    }
}
