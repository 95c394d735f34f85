package org.openhotline.person;

import java.util.Locale;

/// The number of an identity document, 4 to 32 letters and digits.
public record IdNumber(String inFull) implements Personal {

    public IdNumber {
        inFull = inFull.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!inFull.matches("[0-9A-Z]{4,32}")) {
            throw new IllegalArgumentException("an id number has 4 to 32 letters and digits");
        }
    }

    /// `6201**********1234`; a short number shows its last two places only.
    @Override
    public String masked() {
        int length = inFull.length();
        return length < 12
                ? "*".repeat(length - 2) + inFull.substring(length - 2)
                : inFull.substring(0, 4) + "*".repeat(length - 8) + inFull.substring(length - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
