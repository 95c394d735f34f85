package org.openhotline.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openhotline.reference.WaybillReading.Ground;
import org.openhotline.reference.WaybillReading.Suggested;

/// Finds the waybill in what was typed, scanned or pasted, and says whose it may be. It suggests and never refuses:
/// carriers change their numbers as they like, and their patterns overlap (handbook 7.1).
public final class WaybillReader {

    /// What is longer is no note any more.
    public static final int LONGEST_TEXT = 2_000;

    /// More groups than this are no waybill written in groups.
    private static final int MOST_GROUPS = 8;

    private final List<KnownWaybills> known;

    public WaybillReader(List<Enterprise> enterprises) {
        known = enterprises.stream().map(KnownWaybills::new).toList();
    }

    /// @param text a number in any writing (`yt 1234-…`, full-width), or words around one
    public WaybillReading read(String text) {
        String plain = plain(text);
        Optional<String> number = alone(plain)
                .or(() -> candidates(plain)
                        .filter(WaybillReader::mayBeWaybill)
                        .max(Comparator.comparingInt((String candidate) -> strength(candidate))
                                .thenComparingInt(String::length)));
        return new WaybillReading(number.orElse(null), suggested(number.orElse(""), plain));
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /// Nothing but a number was given: it is the waybill, whatever it looks like.
    private static Optional<String> alone(String plain) {
        String together = plain.replaceAll("[\\s\\-]", "");
        return together.matches("[A-Z0-9]{4,40}") && together.matches(".*[0-9].*")
                ? Optional.of(together)
                : Optional.empty();
    }

    /// Every run of groups that stand together, put together: a number may be written as `SF 1234 5678 9012 3`.
    private static Stream<String> candidates(String plain) {
        return Stream.of(plain.split("[^A-Z0-9 \\-]+")).flatMap(run -> {
            List<String> groups = Stream.of(run.split("[ \\-]+"))
                    .filter(group -> !group.isEmpty())
                    .toList();
            return IntStream.range(0, groups.size())
                    .boxed()
                    .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(groups.size(), from + MOST_GROUPS))
                            .mapToObj(until -> String.join("", groups.subList(from, until))));
        });
    }

    /// In a whole text a telephone, an identity number, a day or a plain word must not pass for a waybill.
    private static boolean mayBeWaybill(String candidate) {
        return candidate.matches("(?=(?:.*[0-9]){8})[A-Z0-9]{8,40}")
                && !candidate.matches("(?:86)?1[3-9]\\d{9}")
                && !candidate.matches("0\\d{9,11}")
                && !candidate.matches("[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d\\d{3}[0-9X]")
                && !candidate.matches("(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d");
    }

    private int strength(String candidate) {
        return known.stream()
                .mapToInt(
                        one -> one.fits(candidate) > 0 ? 100 + one.fits(candidate) : one.onceFitted(candidate) ? 10 : 0)
                .max()
                .orElse(0);
    }

    private List<Suggested> suggested(String number, String plain) {
        record Weighed(Suggested what, int weight) {}
        List<Weighed> all = new ArrayList<>();
        for (KnownWaybills one : known) {
            int named = one.isNamedIn(plain) ? 50 : 0;
            int fits = one.fits(number);
            if (fits > 0) {
                all.add(new Weighed(one.by(Ground.PATTERN), 100 + fits + named));
            } else if (named > 0) {
                all.add(new Weighed(one.by(Ground.NAMED), named + (one.onceFitted(number) ? 10 : 0)));
            } else if (one.onceFitted(number)) {
                all.add(new Weighed(one.by(Ground.OLDER_PATTERN), 10));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(Weighed::weight).reversed())
                .map(Weighed::what)
                .toList();
    }
}
