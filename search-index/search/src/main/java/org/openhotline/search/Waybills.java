package org.openhotline.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a waybill is written and cut, the same when it is stored and when a piece of it is looked for.
final class Waybills {

    static final int SHORTEST_PIECE = 3;
    static final int LONGEST_GRAM = 8;
    static final int LONGEST = 40;

    private static final Pattern PIECE = Pattern.compile("[A-Z0-9]{" + SHORTEST_PIECE + "," + LONGEST + "}");

    private Waybills() {}

    /// Upper case, without blanks and hyphens, full-width figures made plain.
    static String plain(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }

    static boolean isPiece(String typed) {
        return PIECE.matcher(plain(typed)).matches();
    }

    /// The index holds pieces of three to eight characters; a longer one is found by all the eights in it.
    static List<String> grams(String piece) {
        String wanted = plain(piece).toLowerCase(Locale.ROOT);
        if (wanted.length() <= LONGEST_GRAM) {
            return List.of(wanted);
        }
        List<String> grams = new ArrayList<>();
        for (int at = 0; at + LONGEST_GRAM <= wanted.length(); at++) {
            grams.add(wanted.substring(at, at + LONGEST_GRAM));
        }
        return grams;
    }
}
