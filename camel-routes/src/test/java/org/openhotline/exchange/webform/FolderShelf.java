package org.openhotline.exchange.webform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A shelf that is a folder, in clear. The real one seals.
final class FolderShelf implements FileShelf {

    private final Path folder;

    FolderShelf(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(Path spooled, String name) throws IOException {
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, ".", ".half");
        try {
            Files.copy(spooled, half, StandardCopyOption.REPLACE_EXISTING);
            Files.move(half, place(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(place(name));
    }

    private Path place(String name) {
        if (!name.matches("[0-9a-z-]{1,60}\\.[0-9a-z]{1,5}")) {
            throw new IllegalArgumentException("not a name of ours");
        }
        return folder.resolve(name);
    }
}
