package org.openhotline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openhotline.report.paper.Block;

/// Section 五: where the complainants live.
final class NoticeCities {

    private final Telling telling;
    private final Figures figures;

    NoticeCities(Telling telling) {
        this.telling = telling;
        this.figures = telling.figures();
    }

    List<Block> blocks() {
        return List.of(new Block.Heading(1, telling.say("notice.cities")), new Block.Paragraph(text()), table());
    }

    private String text() {
        var total = figures.handled().now().total();
        var top = figures.cities().stream()
                .filter(row -> row.handled().now() > 0 && !row.code().equals(CityRow.ELSEWHERE))
                .sorted(Comparator.comparingLong((CityRow row) -> -row.handled().now())
                        .thenComparing(CityRow::code))
                .limit(3)
                .map(row -> telling.say(
                        "notice.cities.share",
                        Map.of(
                                "name", row.name(),
                                "count", row.handled().now(),
                                "share", telling.speech().share(row.handled().now(), total))))
                .toList();
        return top.isEmpty()
                ? telling.say("notice.cities.none", Map.of("now", telling.now()))
                : telling.say(
                        "notice.cities.text",
                        Map.of("now", telling.now(), "top", telling.speech().list(top)));
    }

    private Block table() {
        var columns = List.of(
                telling.say("column.city"),
                telling.now(),
                telling.say("column.share"),
                telling.say("column.before"),
                telling.say("column.yearAgo"),
                telling.say("column.effective"));
        var rows = new ArrayList<Block.Row>();
        Ranking.cities(figures.cities())
                .forEach(row -> rows.add(new Block.Row(cells(row.name(), row.handled(), row.effective()), false)));
        rows.add(new Block.Row(
                cells(
                        telling.say("row.total"),
                        figures.handled().total(),
                        figures.effective().now().total()),
                true));
        return new Block.Table(telling.say("notice.cities.table"), columns, List.of(20, 10, 10, 11, 11, 11), rows);
    }

    private List<String> cells(String name, Trend handled, long effective) {
        return List.of(
                name,
                Long.toString(handled.now()),
                telling.speech().share(handled.now(), figures.handled().now().total()),
                Speech.change(handled.now(), handled.before()),
                Speech.change(handled.now(), handled.yearAgo()),
                Long.toString(effective));
    }
}
