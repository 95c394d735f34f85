package org.openhotline.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.lifecycle.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Work lists, what is due first: a keyset list, so that the next page is as quick as the first and does not jump.
@Component
final class ComplaintList {

    static final int PAGE = 30;

    /// The day that is shown first; what has no day or an unpublished one comes last.
    private static final String DUE = "coalesce(step_due, law_due, date '9999-12-31')";

    private final JdbcClient database;

    ComplaintList(JdbcClient database) {
        this.database = database;
    }

    /// What to list; null is any.
    ///
    /// @param due `overdue`, `today` or `soon` (within three days)
    /// @param after the cursor of the page before
    record Filter(
            @Nullable State state,
            @Nullable String enterprise,
            @Nullable String city,
            @Nullable String problem,
            @Nullable String handler,
            @Nullable String due,
            @Nullable String after) {}

    record Found(List<ComplaintNumber> numbers, @Nullable String next) {}

    Found find(Filter filter, Sight.Condition sight, LocalDate today) {
        var where = new Where();
        where.and(sight.sql(), sight.params());
        narrow(where, filter, today);
        Cursor.read(filter.after())
                .ifPresent(cursor -> where.and(
                        "(" + DUE + ", number) > (:afterDay, :afterNumber)",
                        Map.of("afterDay", cursor.day(), "afterNumber", cursor.number())));
        List<Cursor> rows = database.sql("SELECT " + DUE + " AS day, number FROM complaint" + where + " ORDER BY " + DUE
                        + ", number LIMIT " + (PAGE + 1))
                .params(where.params)
                .query((row, _) -> new Cursor(row.getObject("day", LocalDate.class), row.getString("number")))
                .list();
        List<Cursor> page = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Found(
                page.stream().map(row -> new ComplaintNumber(row.number())).toList(),
                rows.size() > PAGE ? page.getLast().write() : null);
    }

    /// How many there are by state, within the same narrowing but for the state itself.
    Map<String, Long> countsByState(Filter filter, Sight.Condition sight, LocalDate today) {
        var where = new Where();
        where.and(sight.sql(), sight.params());
        narrow(
                where,
                new Filter(
                        null,
                        filter.enterprise(),
                        filter.city(),
                        filter.problem(),
                        filter.handler(),
                        filter.due(),
                        null),
                today);
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("SELECT state, count(*) AS n FROM complaint" + where + " GROUP BY state ORDER BY state")
                .params(where.params)
                .query((row, _) -> counts.put(State.ofCode(row.getInt("state")).name(), row.getLong("n")))
                .list();
        return counts;
    }

    private static void narrow(Where where, Filter filter, LocalDate today) {
        if (filter.state() != null) {
            where.and("state = :state", Map.of("state", filter.state().code()));
        } else {
            where.and("state < 70", Map.of());
        }
        where.equal("enterprise_code", "enterprise", filter.enterprise());
        where.equal("city_code", "city", filter.city());
        where.equal("handler", "handler", filter.handler());
        String problem = filter.problem();
        if (problem != null) {
            where.and("problem_main LIKE :problem", Map.of("problem", problem.replaceAll("[^0-9]", "") + "%"));
        }
        switch (filter.due() == null ? "" : filter.due()) {
            case "overdue" -> where.and(DUE + " < :today", Map.of("today", today));
            case "today" -> where.and(DUE + " = :today", Map.of("today", today));
            case "soon" ->
                where.and(DUE + " BETWEEN :today AND :soon", Map.of("today", today, "soon", today.plusDays(3)));
            default -> {}
        }
    }

    private record Cursor(LocalDate day, String number) {

        static Optional<Cursor> read(@Nullable String written) {
            if (written == null || written.isBlank()) {
                return Optional.empty();
            }
            try {
                String plain = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                return Optional.of(new Cursor(LocalDate.parse(plain.substring(0, 10)), plain.substring(11)));
            } catch (RuntimeException forged) {
                return Optional.empty();
            }
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((day + "|" + number).getBytes(StandardCharsets.UTF_8));
        }
    }

    /// Conditions are our own words; what people typed only ever becomes a parameter.
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> params = new LinkedHashMap<>();

        void and(String condition, Map<String, ?> values) {
            conditions.add(condition);
            params.putAll(values);
        }

        void equal(String column, String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                and(column + " = :" + name, Map.of(name, value));
            }
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
