package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;

/// Hands a folder to the unprivileged user as whom the exchange runs.
record Ownership(UserPrincipal user) {

    static Ownership of(String name) throws IOException {
        var lookup = Path.of("/").getFileSystem().getUserPrincipalLookupService();
        return new Ownership(lookup.lookupPrincipalByName(name));
    }

    void over(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(dir, user);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) Files.setOwner(file, user);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
