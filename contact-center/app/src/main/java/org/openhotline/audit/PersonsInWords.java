package org.openhotline.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Masks what tells a person in words that somebody typed: telephone, id, bank and waybill numbers. A complaint's
/// number (twelve digits) tells nobody and stays.
final class PersonsInWords {

    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9A-Za-z])(?:"
            + "\\d{17}[0-9Xx]" // id number
            + "|(?:\\+?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}" // mobile
            + "|0\\d{2,3}[ -]?\\d{7,8}" // landline
            + "|\\d{16,19}" // bank card
            + "|[A-Za-z]{2,4}\\d{9,16}" // waybill
            + ")(?![0-9A-Za-z])");

    private PersonsInWords() {}

    static String masked(String words) {
        return NUMBERS.matcher(words).replaceAll(found -> Matcher.quoteReplacement(masked(found.group(), 3, 2)));
    }

    private static String masked(String number, int first, int last) {
        return number.substring(0, first) + "****" + number.substring(number.length() - last);
    }
}
