package org.openhotline.person;

/// The address below the county (the county itself is a code beside it), at most 200 characters.
public record Address(String inFull) implements Personal {

    public static final int LONGEST = 200;

    public Address {
        inFull = inFull.strip();
        if (inFull.isEmpty() || inFull.codePointCount(0, inFull.length()) > LONGEST) {
            throw new IllegalArgumentException("an address has 1 to " + LONGEST + " characters");
        }
    }

    /// Nothing below the county is shown.
    @Override
    public String masked() {
        return "***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
