package org.openhotline.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a page ended: relevance (nothing when nothing was looked for), instant of receipt, number.
record PageMark(Optional<Double> score, long receivedAt, String number) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,7}\\.\\d{1,10}(?:E-?\\d{1,2})?|),(-?\\d{1,16}),(\\d{12})");

    static Optional<PageMark> read(String mark) {
        try {
            var parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.US_ASCII));
            if (!parts.matches()) {
                return Optional.empty();
            }
            Optional<Double> score =
                    parts.group(1).isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(parts.group(1)));
            return Optional.of(new PageMark(score, Long.parseLong(parts.group(2)), parts.group(3)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// @param sort the values by which the server sorted a row
    static PageMark of(List<FieldValue> sort) {
        int at = sort.size() - 2;
        Optional<Double> score = at == 0 ? Optional.empty() : Optional.of(number(sort.getFirst()));
        return new PageMark(score, (long) number(sort.get(at)), sort.get(at + 1).stringValue());
    }

    List<FieldValue> values() {
        var last = List.of(FieldValue.of(receivedAt), FieldValue.of(number));
        return score.map(value -> List.of(FieldValue.of(value), last.getFirst(), last.getLast()))
                .orElse(last);
    }

    String written() {
        String plain = score.map(String::valueOf).orElse("") + "," + receivedAt + "," + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static double number(FieldValue value) {
        return value.isLong() ? value.longValue() : value.doubleValue();
    }
}
