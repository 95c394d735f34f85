package org.openhotline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.Timing;
import org.openhotline.lifecycle.State;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Region;
import org.openhotline.switchboard.LiveCalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The managers' board: what is going on now, with the base beside each rate.
@RestController
final class BoardPages {

    private static final int DAYS_OF_TREND = 14;

    private final JdbcClient database;
    private final LiveCalls calls;
    private final DeskViews views;
    private final CodeTables codes;
    private final Clock clock;

    BoardPages(JdbcClient database, LiveCalls calls, DeskViews views, CodeTables codes, Clock clock) {
        this.database = database;
        this.calls = calls;
        this.views = views;
        this.codes = codes;
        this.clock = clock;
    }

    record Work(Map<String, Long> byState, long dueToday, long overdue) {}

    record Rate(long satisfied, long rated) {}

    record Rates(Rate centre, Rate enterprise) {}

    record Day(LocalDate day, long registered, long closed) {}

    record City(String code, String name, long open) {}

    record Board(DeskViews.QueueView queue, Work complaints, Rates satisfaction, List<Day> trend, List<City> cities) {}

    @GetMapping("/api/board")
    Board board(@AuthenticationPrincipal CurrentUser user) {
        Sight.Condition sight = Sight.condition(user);
        LocalDate today = clock.instant().atZone(Timing.ZONE).toLocalDate();
        return new Board(
                views.queue(calls.figures()),
                work(today, sight),
                new Rates(rate("centre", today, sight), rate("enterprise", today, sight)),
                trend(today, sight),
                cities(sight));
    }

    private Work work(LocalDate today, Sight.Condition sight) {
        Map<String, Long> byState = new LinkedHashMap<>();
        database.sql("SELECT state, count(*) AS n FROM complaint WHERE state < 80 AND " + sight.sql()
                        + " GROUP BY state ORDER BY state")
                .params(sight.params())
                .query((row, _) -> byState.put(State.ofCode(row.getInt("state")).name(), row.getLong("n")))
                .list();
        return new Work(byState, due("= :today", today, sight), due("< :today", today, sight));
    }

    private long due(String when, LocalDate today, Sight.Condition sight) {
        return database.sql("SELECT count(*) FROM complaint WHERE state < 70 AND coalesce(step_due, law_due) " + when
                        + " AND " + sight.sql())
                .params(sight.params())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /// Ratings of the last thirty days.
    private Rate rate(String question, LocalDate today, Sight.Condition sight) {
        return database.sql(
                        "SELECT count(*) FILTER (WHERE %1$s IN ('VERY_SATISFIED', 'SATISFIED', 'FAIR')) AS satisfied, count(%1$s) AS rated FROM callback"
                                        .formatted(question)
                                + " WHERE done_at >= :since AND number IN (SELECT number FROM complaint WHERE "
                                + sight.sql() + ")")
                .params(sight.params())
                .param("since", today.minusDays(30).atStartOfDay(Timing.ZONE).toOffsetDateTime())
                .query((row, _) -> new Rate(row.getLong("satisfied"), row.getLong("rated")))
                .single();
    }

    private List<Day> trend(LocalDate today, Sight.Condition sight) {
        return database.sql("""
                        SELECT day::date AS day,
                            (SELECT count(*) FROM complaint
                             WHERE %1$s AND received_at >= day AT TIME ZONE 'Asia/Shanghai'
                               AND received_at < (day + interval '1 day') AT TIME ZONE 'Asia/Shanghai') AS registered,
                            (SELECT count(*) FROM complaint
                             WHERE %1$s AND closed_at >= day AT TIME ZONE 'Asia/Shanghai'
                               AND closed_at < (day + interval '1 day') AT TIME ZONE 'Asia/Shanghai') AS closed
                        FROM generate_series(:first::timestamp, :last::timestamp, interval '1 day') AS day
                        ORDER BY day
                        """.formatted(sight.sql()))
                .params(sight.params())
                .param("first", today.minusDays(DAYS_OF_TREND - 1).toString())
                .param("last", today.toString())
                .query((row, _) -> new Day(
                        row.getObject("day", LocalDate.class), row.getLong("registered"), row.getLong("closed")))
                .list();
    }

    private List<City> cities(Sight.Condition sight) {
        Map<String, Long> open = new LinkedHashMap<>();
        database.sql("SELECT city_code, count(*) AS n FROM complaint WHERE state < 70 AND city_code IS NOT NULL AND "
                        + sight.sql() + " GROUP BY city_code")
                .params(sight.params())
                .query((row, _) -> open.put(row.getString("city_code"), row.getLong("n")))
                .list();
        return codes.regions().stream()
                .filter(Region::isCity)
                .map(city -> new City(city.code(), city.name(), open.getOrDefault(city.code(), 0L)))
                .toList();
    }
}
