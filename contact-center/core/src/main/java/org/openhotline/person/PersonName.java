package org.openhotline.person;

/// A person's name, kept to the letter (rare characters included), at most 60 characters.
public record PersonName(String inFull) implements Personal {

    public static final int LONGEST = 60;

    public PersonName {
        inFull = inFull.strip();
        if (inFull.isEmpty() || inFull.codePointCount(0, inFull.length()) > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
    }

    /// The family name stays, the rest is hidden: `张*`.
    @Override
    public String masked() {
        return inFull.substring(0, inFull.offsetByCodePoints(0, 1)) + "*";
    }

    @Override
    public String toString() {
        return masked();
    }
}
