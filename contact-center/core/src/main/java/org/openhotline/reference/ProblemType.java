package org.openhotline.reference;

/// A problem type of two levels (handbook 2.2): level 1 has two digits, level 2 four.
///
/// @param statLevel1 the official row of the notices under which it counts
public record ProblemType(String code, String name, String english, String statLevel1) {

    public boolean isLevel2() {
        return code.length() == 4;
    }
}
