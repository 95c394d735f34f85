package org.openhotline.reference;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openhotline.reference.WaybillReading.Ground;
import org.openhotline.reference.WaybillReading.Suggested;

/// What one enterprise's waybills look like, ready to be compared.
final class KnownWaybills {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Enterprise enterprise;
    private final List<Pattern> patterns;
    private final List<Pattern> older;

    KnownWaybills(Enterprise enterprise) {
        this.enterprise = enterprise;
        patterns = compiled(enterprise.patterns());
        older = compiled(Objects.requireNonNull(enterprise.olderPatterns()));
    }

    private static List<Pattern> compiled(List<String> written) {
        return written.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    /// 0 when no pattern fits; else the more, the more places of the number the pattern looks at: of two that fit, `YT`
    /// and thirteen digits says more than two letters and nine digits.
    int fits(String number) {
        return patterns.stream()
                .filter(pattern -> pattern.matcher(number).matches())
                .mapToInt(pattern -> 1 + placesLookedAt(pattern, number))
                .max()
                .orElse(0);
    }

    boolean onceFitted(String number) {
        return older.stream().anyMatch(pattern -> pattern.matcher(number).matches());
    }

    boolean isNamedIn(String plain) {
        return Objects.requireNonNull(enterprise.spoken()).stream().anyMatch(name -> isNamed(name, plain));
    }

    /// A name in letters must stand alone: `UPS` is not in `UPSTAIRS`.
    private static boolean isNamed(String name, String plain) {
        return name.matches("[A-Z]+")
                ? Pattern.compile("(?<![A-Z0-9])" + name + "(?![A-Z0-9])")
                        .matcher(plain)
                        .find()
                : plain.contains(name);
    }

    Suggested by(Ground ground) {
        return new Suggested(enterprise.code(), enterprise.name(), ground);
    }

    /// Ten for a place where every other character of its kind would not fit, less where some would.
    private static int placesLookedAt(Pattern pattern, String number) {
        int looked = 0;
        for (int place = 0; place < number.length(); place++) {
            String kind = Character.isDigit(number.charAt(place)) ? DIGITS : LETTERS;
            int refused = 0;
            for (int at = 0; at < kind.length(); at++) {
                String altered = number.substring(0, place) + kind.charAt(at) + number.substring(place + 1);
                refused += pattern.matcher(altered).matches() ? 0 : 1;
            }
            looked += 10 * refused / (kind.length() - 1);
        }
        return looked;
    }
}
