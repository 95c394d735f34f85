package org.openhotline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// How many, how decided, what was found, how late, what was recovered.
final class HandledQueries {

    private final Ledger ledger;

    HandledQueries(Ledger ledger) {
        this.ledger = ledger;
    }

    record Totals(Compared handled, Compared effective) {}

    record LateAndMoney(long late, long recoveredFen) {}

    private record Span(String which, Split handled, Split effective) {}

    Totals totals() throws SQLException {
        var spans = new HashMap<String, Span>();
        ledger.rows("complaints-handled-and-found-effective", HandledQueries::span)
                .forEach(span -> spans.put(span.which(), span));
        var now = spans.getOrDefault("now", NOTHING);
        var before = spans.getOrDefault("before", NOTHING);
        var yearAgo = spans.getOrDefault("yearAgo", NOTHING);
        return new Totals(
                new Compared(now.handled(), before.handled(), yearAgo.handled()),
                new Compared(now.effective(), before.effective(), yearAgo.effective()));
    }

    private static final Span NOTHING = new Span("", Split.NONE, Split.NONE);

    private static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getString("which"),
                new Split(row.getLong("total"), row.getLong("postal"), row.getLong("express")),
                new Split(
                        row.getLong("effective_total"),
                        row.getLong("effective_postal"),
                        row.getLong("effective_express")));
    }

    Decisions decisions() throws SQLException {
        var acts = counts("intake-decisions", "act");
        return new Decisions(
                acts.getOrDefault("ACCEPT", 0L),
                acts.getOrDefault("REJECT", 0L),
                acts.getOrDefault("GUIDE", 0L),
                acts.getOrDefault("TRANSFER", 0L),
                acts.getOrDefault("WITHDRAW", 0L) + acts.getOrDefault("TERMINATE", 0L));
    }

    Findings findings() throws SQLException {
        var found = counts("findings", "finding");
        return new Findings(
                found.getOrDefault("EFFECTIVE", 0L),
                found.getOrDefault("INVALID", 0L),
                found.getOrDefault("UNDETERMINED", 0L),
                found.getOrDefault("NONE", 0L));
    }

    LateAndMoney lateAndMoney() throws SQLException {
        return ledger.rows(
                        "late-replies-and-money-recovered",
                        row -> new LateAndMoney(row.getLong("late"), row.getLong("recovered_fen")))
                .getFirst();
    }

    private Map<String, Long> counts(String query, String key) throws SQLException {
        var counts = new HashMap<String, Long>();
        ledger.rows(query, row -> Map.entry(row.getString(key), row.getLong("complaints")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
