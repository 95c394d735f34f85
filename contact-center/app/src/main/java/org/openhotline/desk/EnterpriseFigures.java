package org.openhotline.desk;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Timing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How an enterprise stands with the complaints that were forwarded to it within some months: all figures are of these
/// complaints, whenever what is counted happened to them.
@Component
final class EnterpriseFigures {

    private static final String OWN = """
            WITH own AS (
                SELECT c.*,
                    (SELECT min(s.at) FROM complaint_step s
                     WHERE s.number = c.number AND s.act = 'SIGN' AND s.at >= c.forwarded_at) AS signed_at,
                    (SELECT min(s.at) FROM complaint_step s
                     WHERE s.number = c.number AND s.act = 'REPLY' AND s.at >= c.forwarded_at) AS first_reply_at
                FROM complaint c
                WHERE c.enterprise_code = :enterprise AND c.forwarded_at >= :from AND c.forwarded_at < :until
                    AND (:city IS NULL OR c.city_code = :city)),
            counted AS (
                SELECT own.*,
                    late_reply OR (first_reply_at IS NULL AND state IN (31, 34)
                        AND coalesce(step_due < :today, false)) AS late
                FROM own)
            """;

    private static final String ALL = OWN + """
            SELECT count(*) AS received,
                count(*) FILTER (WHERE first_reply_at IS NOT NULL AND NOT late) AS in_time,
                count(*) FILTER (WHERE late) AS late,
                round((avg(extract(epoch FROM signed_at - forwarded_at)) / 3600)::numeric, 1) AS hours_to_sign,
                round((avg(extract(epoch FROM first_reply_at - forwarded_at)) / 3600)::numeric, 1) AS hours_to_reply,
                count(*) FILTER (WHERE finding = 'EFFECTIVE') AS effective,
                count(finding) AS found,
                (SELECT count(*) FROM callback WHERE number IN (SELECT number FROM counted)
                    AND enterprise IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR')) AS satisfied,
                (SELECT count(enterprise) FROM callback WHERE number IN (SELECT number FROM counted)) AS rated
            FROM counted
            """;

    private static final String GROUPED = OWN + """
            SELECT %1$s AS code, count(*) AS received, count(*) FILTER (WHERE late) AS late,
                count(*) FILTER (WHERE finding = 'EFFECTIVE') AS effective
            FROM counted WHERE %1$s IS NOT NULL GROUP BY %1$s ORDER BY received DESC, code
            """;

    private final JdbcClient database;

    EnterpriseFigures(JdbcClient database) {
        this.database = database;
    }

    record Group(String code, long received, long late, long effective) {}

    /// @param late replied after its last day, or not at all and that day is past
    /// @param hoursToSign on average, of those that were signed; null when none was
    /// @param found how many were judged, the base of `effective`
    record Period(
            LocalDate from,
            LocalDate to,
            long received,
            long repliedInTime,
            long late,
            @Nullable BigDecimal hoursToSign,
            @Nullable BigDecimal hoursToReply,
            long effective,
            long found,
            long satisfied,
            long rated,
            List<Group> byProblem,
            List<Group> byCity) {}

    /// @param city null for all cities
    record Of(String enterprise, @Nullable String city) {}

    Period between(YearMonth first, YearMonth last, Of whom, LocalDate today) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("enterprise", whom.enterprise());
        params.put("from", first.atDay(1).atStartOfDay(Timing.ZONE).toOffsetDateTime());
        params.put(
                "until", last.plusMonths(1).atDay(1).atStartOfDay(Timing.ZONE).toOffsetDateTime());
        params.put("today", today);
        List<Group> byProblem = groups("problem_main", params, whom.city());
        List<Group> byCity = groups("city_code", params, whom.city());
        return database.sql(ALL)
                .params(params)
                .param("city", whom.city(), Types.VARCHAR)
                .query((row, _) -> new Period(
                        first.atDay(1),
                        last.atEndOfMonth(),
                        row.getLong("received"),
                        row.getLong("in_time"),
                        row.getLong("late"),
                        row.getBigDecimal("hours_to_sign"),
                        row.getBigDecimal("hours_to_reply"),
                        row.getLong("effective"),
                        row.getLong("found"),
                        row.getLong("satisfied"),
                        row.getLong("rated"),
                        byProblem,
                        byCity))
                .single();
    }

    /// @param column one of our own words
    private List<Group> groups(String column, Map<String, Object> params, @Nullable String city) {
        return database.sql(GROUPED.formatted(column))
                .params(params)
                .param("city", city, Types.VARCHAR)
                .query((row, _) -> new Group(
                        row.getString("code"), row.getLong("received"), row.getLong("late"), row.getLong("effective")))
                .list();
    }
}
