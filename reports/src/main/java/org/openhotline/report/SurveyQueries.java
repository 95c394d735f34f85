package org.openhotline.report;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;

/// Satisfaction: of the effective complaints for the notice, of all callbacks for the managers.
final class SurveyQueries {

    private final Ledger ledger;

    SurveyQueries(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Sector(String name, Rating centre, Rating enterprise) {}

    private record Ended(@Nullable String outcome, long callbacks) {}

    private record Level(String question, Satisfaction level, long answers) {}

    Satisfactions satisfactions() throws SQLException {
        var sectors = new HashMap<String, Sector>();
        ledger.rows("satisfaction-with-effective-complaints", row -> {
                    var base = row.getLong("effective");
                    return new Sector(
                            row.getString("sector"),
                            new Rating(row.getLong("centre_satisfied"), row.getLong("centre_rated"), base),
                            new Rating(row.getLong("enterprise_satisfied"), row.getLong("enterprise_rated"), base));
                })
                .forEach(sector -> sectors.put(sector.name(), sector));
        var none = new Sector("", Rating.NONE, Rating.NONE);
        var postal = sectors.getOrDefault("POSTAL", none);
        var express = sectors.getOrDefault("EXPRESS", none);
        return new Satisfactions(postal.centre().and(express.centre()), postal.enterprise(), express.enterprise());
    }

    Survey survey() throws SQLException {
        var outcomes = new EnumMap<CallbackOutcome, Long>(CallbackOutcome.class);
        var planned = 0L;
        for (var ended : ledger.rows(
                "satisfaction-callbacks", row -> new Ended(row.getString("outcome"), row.getLong("callbacks")))) {
            planned += ended.callbacks();
            if (ended.outcome() != null) {
                outcomes.put(CallbackOutcome.valueOf(ended.outcome()), ended.callbacks());
            }
        }
        var finished = outcomes.values().stream().mapToLong(Long::longValue).sum();
        var reasons = ledger.rows(
                "reasons-of-dissatisfaction",
                row -> new Survey.Reason(row.getString("reason"), row.getLong("callbacks")));
        return new Survey(planned, outcomes, planned - finished, answers("centre"), answers("enterprise"), reasons);
    }

    private Survey.Answers answers(String question) throws SQLException {
        Map<Satisfaction, Long> levels = new EnumMap<>(Satisfaction.class);
        ledger
                .rows(
                        "answers-to-the-two-questions",
                        row -> new Level(
                                row.getString("question"),
                                Satisfaction.valueOf(row.getString("level")),
                                row.getLong("answers")))
                .stream()
                .filter(level -> level.question().equals(question))
                .forEach(level -> levels.put(level.level(), level.answers()));
        return new Survey.Answers(
                levels.values().stream().mapToLong(Long::longValue).sum(), levels);
    }
}
