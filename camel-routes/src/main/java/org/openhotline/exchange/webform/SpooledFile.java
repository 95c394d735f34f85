package org.openhotline.exchange.webform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/// A file that arrived and lies aside.
///
/// @param name as the sender called it; anything may stand there
/// @param path where it lies for now
public record SpooledFile(String name, Path path) {

    private static final int LONGEST_NAME = 100;

    /// The name as it may be shown: no folders, nothing invisible, nothing that turns the reading direction round.
    /// The rest is kept to the letter: a normal form would change rare characters, and U+200D joins emoji.
    public String shownName() {
        String plain = name.replaceAll("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*[\\p{Cf}&&[^\\u200D]]]", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        if (length > LONGEST_NAME) { // the end tells the kind, so the end is kept
            plain = plain.substring(plain.offsetByCodePoints(0, length - LONGEST_NAME));
        }
        return plain.isEmpty() ? "附件" : plain;
    }

    String sha256() throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JVM lacks SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "a spooled file";
    }
}
