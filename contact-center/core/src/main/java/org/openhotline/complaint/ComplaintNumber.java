package org.openhotline.complaint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// The number of a complaint: 12 digits, so that it can be keyed on a telephone and spoken: the day of receipt
/// (yyMMdd), five permuted
/// digits, and a check digit (ISO/IEC 7064, MOD 11,10). The county is a column of the complaint, not part of its
/// number.
public record ComplaintNumber(String digits) implements Comparable<ComplaintNumber> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    public ComplaintNumber {
        if (!digits.matches("\\d{12}") || checkDigit(digits.substring(0, 11)) != digits.charAt(11)) {
            throw new IllegalArgumentException("not a complaint number");
        }
    }

    /// The number of a complaint received on this day.
    ///
    /// The number of the day's next complaint.
    ///
    /// @param permuted 0 to 99,999, already permuted so that it tells nothing of how many complaints there are
    public static ComplaintNumber of(LocalDate receivedOn, int permuted) {
        String body = receivedOn.format(DAY) + "%05d".formatted(permuted);
        return new ComplaintNumber(body + checkDigit(body));
    }

    /// What somebody keyed or typed, blanks and hyphens forgiven; empty when it can be no complaint number.
    public static Optional<ComplaintNumber> read(String keyed) {
        String digits = keyed.replaceAll("[\\s-]", "");
        return digits.matches("\\d{12}") && checkDigit(digits.substring(0, 11)) == digits.charAt(11)
                ? Optional.of(new ComplaintNumber(digits))
                : Optional.empty();
    }

    /// As it is written and spoken: three groups of four.
    public List<String> groups() {
        return List.of(digits.substring(0, 4), digits.substring(4, 8), digits.substring(8));
    }

    private static char checkDigit(String body) {
        int product = 10;
        for (int place = 0; place < body.length(); place++) {
            int sum = (product + (body.charAt(place) - '0')) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    @Override
    public int compareTo(ComplaintNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
