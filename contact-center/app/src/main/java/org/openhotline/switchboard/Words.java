package org.openhotline.switchboard;

/// What may stand in an action to the exchange. The protocol is lines: whoever smuggles in an end of line writes
/// actions of his own, and in a dialled string `&`, `|` and `,` mean something to the dialplan.
final class Words {

    private Words() {}

    /// One line of text for people, e.g. the reason of a pause: control characters, line and paragraph separators are
    /// dropped, as is whatever lies beyond `most` letters.
    static String line(String text, int most) {
        String clean = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.LINE_SEPARATOR)
                .filter(c -> Character.getType(c) != Character.PARAGRAPH_SEPARATOR)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.strip();
    }

    /// A word of letters, digits, hyphen and underscore: names of lines, ids, secrets.
    ///
    /// @throws IllegalArgumentException when it is anything else
    static String word(String text) {
        if (!text.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException("not a word for the exchange");
        }
        return text;
    }

    /// Digits to dial, a leading plus allowed.
    static String digits(String text) {
        if (!text.matches("\\+?[0-9]{1,20}")) {
            throw new IllegalArgumentException("not a number for the exchange");
        }
        return text;
    }
}
