package org.openhotline.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Missing;
import org.openhotline.lifecycle.State;

/// The fields of a document as the index keeps them. What is not written here is not in the index.
final class StoredDocument {

    private StoredDocument() {}

    static Map<String, Object> fields(ComplaintDocument document) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("number", document.number().digits());
        fields.put("state", Integer.toString(document.state().code()));
        fields.put("channel", document.channel().name());
        fields.put("enterprise", document.enterprise());
        fields.put("county", document.county());
        fields.put("city", document.city());
        fields.put("mainProblem", document.mainProblem());
        fields.put("problems", new TreeSet<>(document.problems()));
        fields.put("statL1", document.statL1());
        fields.put("receivedAt", moment(document.receivedAt()));
        fields.put("due", document.due() == null ? null : document.due().toString());
        fields.put("forwarded", document.forwarded());
        fields.put("text", document.text());
        fields.put("labels", document.labels());
        fields.put("waybill", document.waybill());
        fields.put("phoneTokens", new TreeSet<>(document.phoneTokens()));
        fields.put(
                "missing", document.missing().stream().map(Enum::name).sorted().toList());
        fields.put("version", document.version());
        Map<String, Object> known = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }

    static String moment(Instant at) {
        // Three decimals always: the mapping's format asks for them.
        return at.truncatedTo(ChronoUnit.MILLIS).toString().replaceFirst("(:\\d{2})Z$", "$1.000Z");
    }

    /// @param source of a document as [#fields] wrote it
    static Hit hit(Map<String, Object> source, List<Excerpt> excerpts) {
        return new Hit(
                new ComplaintNumber(text(source, "number")),
                ((Number) Objects.requireNonNull(source.get("version"))).longValue(),
                State.ofCode(Integer.parseInt(text(source, "state"))),
                Channel.valueOf(text(source, "channel")),
                (String) source.get("enterprise"),
                (String) source.get("county"),
                (String) source.get("city"),
                (String) source.get("mainProblem"),
                (String) source.get("statL1"),
                Instant.parse(text(source, "receivedAt")),
                source.get("due") instanceof String day ? LocalDate.parse(day) : null,
                (String) source.get("waybill"),
                missing(source),
                excerpts);
    }

    private static Set<Missing> missing(Map<String, Object> source) {
        Set<Missing> missing = new TreeSet<>();
        if (source.get("missing") instanceof List<?> names) {
            names.forEach(name -> missing.add(Missing.valueOf(String.valueOf(name))));
        }
        return missing;
    }

    private static String text(Map<String, Object> source, String field) {
        return (String) Objects.requireNonNull(source.get(field), field);
    }
}
