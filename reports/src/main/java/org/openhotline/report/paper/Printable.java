package org.openhotline.report.paper;

import java.util.List;
import java.util.stream.Collectors;

/// Makes any text fit for a file that is XML inside: a lone surrogate or a control character out of a database would
/// make a
/// docx that Word refuses to open. What is left is kept to the letter.
final class Printable {

    private Printable() {}

    static String line(String text) {
        return clean(text, ' ');
    }

    static String lines(String text) {
        return clean(text, '\n');
    }

    static List<String> all(List<String> texts) {
        return texts.stream().map(Printable::line).toList();
    }

    private static String clean(String text, char lineBreak) {
        return text.codePoints()
                .map(point -> point == '\n' ? lineBreak : point == '\t' || point == '\r' ? ' ' : point)
                .filter(point -> point == '\n' || isXml(point))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /// Characters of XML 1.0, without the control characters U+007F to U+009F and the bidirectional overrides, with
    /// which a
    /// name could turn the figures behind it round.
    private static boolean isXml(int point) {
        var inXml = (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || (point >= 0x10000 && point <= 0x10FFFF);
        var control = point >= 0x7F && point <= 0x9F;
        var turnsRound = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return inXml && !control && !turnsRound;
    }
}
