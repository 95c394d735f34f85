package org.openhotline.exchange.webform;

import java.nio.file.Path;
import java.text.Normalizer;

/// A file that arrived and lies aside.
///
/// @param name as the sender called it; anything may stand there
/// @param path where it lies for now
public record SpooledFile(String name, Path path) {

    private static final int LONGEST_NAME = 100;

    /// The name as it may be shown: no folders, nothing invisible, nothing that turns the reading direction around.
    public String shownName() {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        int length = plain.codePointCount(0, plain.length());
        if (length > LONGEST_NAME) { // the end tells the kind, so the end is kept
            plain = plain.substring(plain.offsetByCodePoints(0, length - LONGEST_NAME));
        }
        return plain.isEmpty() ? "附件" : plain;
    }

    @Override
    public String toString() {
        return "a spooled file";
    }
}
