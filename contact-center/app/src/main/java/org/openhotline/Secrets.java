package org.openhotline;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// The folder of secrets: one file each, readable by the application only.
public final class Secrets {

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /// A key of 32 bytes, kept in base64.
    ///
    /// @throws IllegalStateException when it is missing or broken; says what to do
    public byte[] key(String name) {
        return decoded(name, text(name));
    }

    /// The key in use and, from files `<name>-<id>`, those that were used before it.
    public List<byte[]> keys(String name) {
        var keys = new ArrayList<byte[]>();
        keys.add(key(name));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder, name + "-*")) {
            for (Path file : old) {
                keys.add(key(file.getFileName().toString()));
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            throw new IllegalStateException("the secrets in " + folder + " cannot be listed", unreadable);
        }
        return keys;
    }

    /// The text of a secret.
    ///
    /// @throws IllegalStateException when there is none; says what to do
    public String text(String name) {
        try {
            return Files.readString(folder.resolve(name)).strip();
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "the secret " + folder.resolve(name) + " cannot be read; ./hotline run makes it", missing);
        }
    }

    private static byte[] decoded(String name, String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length != 32) {
                throw new IllegalStateException("the secret " + name + " has not 32 bytes");
            }
            return key;
        } catch (IllegalArgumentException broken) {
            throw new IllegalStateException("the secret " + name + " is not base64", broken);
        }
    }
}
