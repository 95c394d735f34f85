package org.openhotline.complaint;

/// Which words can be kept and shown: no database keeps a NUL, no screen shows the other control characters, and half
/// of a surrogate pair is no character. Line breaks and tabs are words; so is every rare character and every emoji.
public final class Printable {

    public static final String CODE = "unprintable";

    /// What is wrong and what to do, to be put behind a name.
    public static final String HINT = "含有无法显示的控制字符，请删除后重试";

    private Printable() {}

    public static boolean is(String words) {
        return words.codePoints().allMatch(Printable::isPrintable);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\r' || c == '\t';
            case Character.SURROGATE -> false; // a whole pair is one code point of another type
            default -> (c & 0xFFFE) != 0xFFFE; // U+FFFE, U+FFFF and their like are no characters either
        };
    }
}
