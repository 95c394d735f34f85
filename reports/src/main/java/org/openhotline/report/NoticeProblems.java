package org.openhotline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openhotline.report.paper.Block;

/// Sections 二 and 三: what postal and express services were complained of.
final class NoticeProblems {

    private final Telling telling;

    NoticeProblems(Telling telling) {
        this.telling = telling;
    }

    List<Block> postal() {
        return section("postal", telling.figures().postal(), List.of(PostalBusiness.values()));
    }

    List<Block> express() {
        return section("express", telling.figures().express(), List.of());
    }

    private List<Block> section(String sector, ProblemTable problems, List<PostalBusiness> business) {
        return List.of(
                new Block.Heading(1, telling.say("notice." + sector)),
                new Block.Paragraph(text(telling.say("sector." + sector), problems)),
                table(telling.say("notice." + sector + ".table"), problems, business));
    }

    private String text(String sector, ProblemTable problems) {
        var total = problems.handled().now();
        var rows = Ranking.problems(problems.rows()).stream()
                .filter(row -> row.handled().now() > 0)
                .toList();
        var places = new HashMap<String, Object>(Map.of(
                "now",
                telling.now(),
                "sector",
                sector,
                "total",
                total,
                "changes",
                telling.speech().changes(problems.handled())));
        if (rows.isEmpty()) {
            return telling.say("notice.problems.none", places);
        }
        if (rows.size() == 1) {
            places.put("name", rows.getFirst().name());
            return telling.say("notice.problems.one", places) + effective(sector, problems);
        }
        places.put(
                "top",
                telling.speech()
                        .list(rows.stream()
                                .limit(3)
                                .map(row -> share(row, total))
                                .toList()));
        return telling.say("notice.problems", places) + risen(rows) + effective(sector, problems);
    }

    private String share(ProblemTable.Row row, long total) {
        var count = row.handled().now();
        return telling.say(
                "notice.problems.share",
                Map.of(
                        "name",
                        row.name(),
                        "count",
                        count,
                        "share",
                        telling.speech().share(count, total)));
    }

    private String risen(List<ProblemTable.Row> rows) {
        var names = rows.stream()
                .filter(row -> row.handled().now() > row.handled().before())
                .map(ProblemTable.Row::name)
                .toList();
        return names.isEmpty()
                ? ""
                : telling.say(
                        "notice.problems.risen",
                        Map.of(
                                "before", telling.speech().time("before"),
                                "names", telling.speech().list(names)));
    }

    private String effective(String sector, ProblemTable problems) {
        return telling.say(
                "notice.problems.effective",
                Map.of(
                        "effective", problems.effective(),
                        "sector", sector,
                        "share",
                                telling.speech()
                                        .share(
                                                problems.effective(),
                                                problems.handled().now())));
    }

    private Block table(String caption, ProblemTable problems, List<PostalBusiness> business) {
        var columns = new ArrayList<>(List.of(
                telling.say("column.problem"),
                telling.now(),
                telling.say("column.share"),
                telling.say("column.before"),
                telling.say("column.yearAgo"),
                telling.say("column.effective")));
        business.forEach(kind -> columns.add(telling.say("business." + kind)));
        var widths = new ArrayList<>(List.of(14, 8, 9, 10, 10, 12));
        business.forEach(kind -> widths.add(7));
        var total = problems.handled().now();
        var rows = new ArrayList<Block.Row>();
        Ranking.problems(problems.rows())
                .forEach(row -> rows.add(new Block.Row(
                        cells(row.name(), row.handled(), row.effective(), row.byBusiness(), business, total), false)));
        rows.add(new Block.Row(
                cells(
                        telling.say("row.total"),
                        problems.handled(),
                        problems.effective(),
                        problems.byBusiness(),
                        business,
                        total),
                true));
        return new Block.Table(caption, columns, widths, rows);
    }

    private List<String> cells(
            String name,
            Trend handled,
            long effective,
            Map<PostalBusiness, Long> counts,
            List<PostalBusiness> business,
            long total) {
        var cells = new ArrayList<>(Arrays.asList(
                name,
                Long.toString(handled.now()),
                telling.speech().share(handled.now(), total),
                Speech.change(handled.now(), handled.before()),
                Speech.change(handled.now(), handled.yearAgo()),
                Long.toString(effective)));
        business.forEach(kind -> cells.add(Long.toString(counts.getOrDefault(kind, 0L))));
        return cells;
    }
}
