package org.openhotline.person;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What tells a person in words that somebody typed: telephone, identity, bank and waybill numbers, mail addresses.
/// Whoever does not see a complaint in full reads the words with these hidden; every other letter stays as it is.
///
/// Rather too much than too little: a long run of figures is hidden, whatever it is. Days, sums, the hotline's own
/// numbers (400, 800) and complaint numbers stay, because they tell nothing of a person.
public final class FreeText {

    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /// So many tries of the library for one text.
    private static final long TRIES = 200;

    /// Figures as people write them: plain, full-width, or spelled out.
    private static final String FIGURE = "[0-9０-９零〇一二三四五六七八九幺]";

    /// A letter or figure right beside means that it is a piece of something longer.
    private static final String ALONE = "(?<![0-9A-Za-z])";

    private static final String NO_MORE = "(?![0-9A-Za-z])";

    private static final Pattern KEPT = Pattern.compile(
            "(?<!\\d)(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?(?!\\d)" // a day
                    + "|(?<![\\d.-])\\d{1,8}\\.\\d{1,2}(?![\\d.])" // a sum
                    + "|" + ALONE + "2\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{6}" + NO_MORE // a complaint
                    + "|" + ALONE + "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}" + NO_MORE // a file, a recording
                    + "|" + ALONE + "[48]00(?:\\d{7}|-\\d{3}-\\d{4}|\\d-\\d{3}-\\d{3})" + NO_MORE);

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private static final Pattern ID = Pattern.compile(ALONE + "(?:\\d{17}[0-9Xx]|\\d{15})" + NO_MORE);

    private static final Pattern CARD = Pattern.compile(ALONE + "\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?" + NO_MORE);

    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:(?:\\+|00)?86[ -]?)?"
            + "(?:0?1[3-9]\\d(?:[ .-]?\\d{4}){2}|[(（]?0\\d{2,3}[)）]?[ -]?\\d{3,4}[ -]?\\d{4})(?![0-9])");

    private static final Pattern WAYBILL = Pattern.compile("(?<![A-Za-z0-9])(?i:SF[A-Z0-9]\\d{12}|JD[A-Z0-9]{2}\\d{11}"
            + "|[A-Z]{2}\\d{9}[A-Z]{2}|[A-Z]{2,4}\\d{9,16})(?![A-Za-z0-9])");

    /// Seven figures or more with at most one separator between: the shortest local telephone number.
    private static final Pattern RUN =
            Pattern.compile("[+(（]?" + FIGURE + "(?:[ \\u3000()（）·._-]?" + FIGURE + "){6,}[Xx]?");

    /// Something to be hidden, and what stands in its place.
    public record Found(int from, int to, String mask) {}

    private FreeText() {}

    /// The words with everything hidden that tells a person.
    public static String masked(String words) {
        var shown = new StringBuilder();
        int at = 0;
        for (Found found : in(words)) {
            shown.append(words, at, found.from()).append(found.mask());
            at = found.to();
        }
        return shown.append(words, at, words.length()).toString();
    }

    /// Words that were shown masked and come back, changed or not: each mask that still stands becomes again what it
    /// hid, in the order in which they stood.
    public static String restored(String sent, String stored) {
        var whole = new StringBuilder(sent);
        int at = 0;
        for (Found found : in(stored)) {
            int place = whole.indexOf(found.mask(), at);
            if (place >= 0) {
                String hidden = stored.substring(found.from(), found.to());
                whole.replace(place, place + found.mask().length(), hidden);
                at = place + hidden.length();
            }
        }
        return whole.toString();
    }

    /// What is to be hidden, from left to right; no two overlap.
    public static List<Found> in(String words) {
        var search = new Search(words);
        search.all(KEPT, kept -> kept);
        search.all(MAIL, _ -> "****");
        search.all(WAYBILL, waybill -> last(waybill, 4));
        search.all(ID, FreeText::id);
        search.all(CARD, FreeText::card);
        search.all(PHONE, FreeText::phone);
        search.all(RUN, FreeText::phone);
        search.phones();
        return search.found();
    }

    private static String id(String number) {
        return isId(number) ? number.substring(0, 4) + "*".repeat(number.length() - 8) + last4(number) : "";
    }

    /// An identity number of the second generation with its check character (GB 11643), or of the first with a day.
    private static boolean isId(String number) {
        if (number.length() == 15) {
            return number.substring(8, 12).matches("(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])");
        }
        int sum = 0;
        for (int place = 0; place < 17; place++) {
            sum += (number.charAt(place) - '0') * ((1 << (17 - place)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    private static String card(String number) {
        String digits = number.replaceAll("\\D", "");
        return passesLuhn(digits) ? "*".repeat(digits.length() - 4) + last4(digits) : "";
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int twice = digit * 2;
            sum += place % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static String phone(String written) {
        return PhoneNumber.read(written)
                .filter(PhoneNumber::isDomestic)
                .map(PhoneNumber::masked)
                .orElseGet(() -> last(written, 2));
    }

    private static String last(String whole, int places) {
        return "****" + whole.substring(Math.max(whole.length() - places, 0));
    }

    private static String last4(String whole) {
        return whole.substring(whole.length() - 4);
    }

    /// One search: what an earlier pattern took is not looked at again, what lies between is.
    private static final class Search {

        private final String words;
        private final List<Found> taken = new ArrayList<>();

        Search(String words) {
            this.words = words;
        }

        List<Found> found() {
            return taken.stream()
                    .filter(found -> !words.substring(found.from(), found.to()).equals(found.mask()))
                    .toList();
        }

        /// @param mask what stands in the place of what was found; empty when it is not what it looked like
        void all(Pattern pattern, UnaryOperator<String> mask) {
            List<Found> news = new ArrayList<>();
            Matcher matcher = pattern.matcher(words).useTransparentBounds(true);
            for (int[] gap : gaps()) {
                matcher.region(gap[0], gap[1]);
                while (matcher.find()) {
                    String hidden = mask.apply(matcher.group());
                    if (!hidden.isEmpty()) {
                        news.add(new Found(matcher.start(), matcher.end(), hidden));
                    }
                }
            }
            take(news);
        }

        /// What the library knows of numbers of this country and, written with a plus, of all others.
        void phones() {
            List<Found> news = new ArrayList<>();
            for (int[] gap : gaps()) {
                PHONES.findNumbers(words.substring(gap[0], gap[1]), "CN", Leniency.VALID, TRIES)
                        .forEach(match -> news.add(
                                new Found(gap[0] + match.start(), gap[0] + match.end(), phone(match.rawString()))));
            }
            take(news);
        }

        private void take(List<Found> news) {
            taken.addAll(news);
            taken.sort(Comparator.comparingInt(Found::from));
        }

        private List<int[]> gaps() {
            List<int[]> gaps = new ArrayList<>();
            int at = 0;
            for (Found found : taken) {
                if (found.from() > at) {
                    gaps.add(new int[] {at, found.from()});
                }
                at = found.to();
            }
            if (at < words.length()) {
                gaps.add(new int[] {at, words.length()});
            }
            return gaps;
        }
    }
}
