package org.openhotline.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

/// A complaint's words without what tells who a person is: anything that may be a phone, identity or bank number goes,
/// with the person's known names and address. Rather too much than too little: the full text is in the database, and
/// waybill and phone have fields of their own.
final class MaskedText {

    private static final String HIDDEN = "****";

    /// Figures as people write them: plain, full-width, or spelled out.
    private static final String FIGURE = "[0-9０-９零〇一二三四五六七八九幺]";

    /// A day, or a waybill in a carrier's own writing: long figures that tell nothing of a person.
    private static final String KEPT =
            "(?<!\\d)(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}(?:[ T]\\d{1,2}:\\d{2})?(?!\\d)"
                    + "|(?<![A-Za-z0-9])(?i:SF[A-Z0-9]\\d{12}|[YJ]T\\d{13}|JD[A-Z0-9]{2}\\d{11}|DPK\\d{12}|[A-Z]{2}\\d{9}[A-Z]{2})"
                    + "(?![A-Za-z0-9])";

    /// Seven figures or more with common separators between them: the shortest local phone number.
    private static final String NUMBER = "[+(（]?" + FIGURE + "(?:[ \\u3000()（）·./_-]{0,2}" + FIGURE + "){6,}[Xx]?";

    private static final String MAIL = "[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+";

    private static final Pattern KEPT_OR_HIDDEN = Pattern.compile("(?<kept>" + KEPT + ")|" + MAIL + "|" + NUMBER);

    private MaskedText() {}

    static String of(String words) {
        return KEPT_OR_HIDDEN
                .matcher(Excerpt.withoutMarks(words))
                .replaceAll(found -> found.group("kept") == null ? HIDDEN : found.group("kept"));
    }

    /// @param personal names and addresses as they were given; the longest is hidden first
    static String without(Collection<String> personal, String words) {
        String masked = words;
        for (String secret : personal.stream()
                .filter(value -> value.codePointCount(0, value.length()) > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            masked = masked.replace(secret, HIDDEN);
        }
        return of(masked);
    }
}
