package org.openhotline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.report.paper.Block;

/// Section 四: which enterprises were complained of.
final class NoticeEnterprises {

    private final Telling telling;
    private final Figures figures;

    NoticeEnterprises(Telling telling) {
        this.telling = telling;
        this.figures = telling.figures();
    }

    List<Block> blocks() {
        return List.of(new Block.Heading(1, telling.say("notice.enterprises")), new Block.Paragraph(text()), table());
    }

    private String text() {
        var now = Map.of("now", telling.now());
        var total = figures.handled().now().total();
        if (total == 0) {
            return telling.say("notice.enterprises.none", now);
        }
        var rows = Ranking.enterprises(figures.enterprises()).stream()
                .filter(row -> row.handled().now() > 0 && !row.code().equals(EnterpriseRow.UNNAMED))
                .toList();
        if (rows.isEmpty()) {
            return telling.say("notice.enterprises.unnamed", now);
        }
        if (rows.size() == 1 && rows.getFirst().handled().now() == total) {
            return telling.say(
                    "notice.enterprises.one",
                    Map.of("now", telling.now(), "name", rows.getFirst().name()));
        }
        return telling.say(
                "notice.enterprises.text", Map.of("now", telling.now(), "count", rows.size(), "top", top(rows, total)));
    }

    private String top(List<EnterpriseRow> rows, long total) {
        return telling.speech()
                .list(rows.stream()
                        .limit(3)
                        .map(row -> telling.say(
                                "notice.enterprises.share",
                                Map.of(
                                        "name", row.name(),
                                        "count", row.handled().now(),
                                        "share",
                                                telling.speech()
                                                        .share(row.handled().now(), total))))
                        .toList());
    }

    private Block table() {
        var columns = List.of(
                telling.say("column.enterprise"),
                telling.now(),
                telling.say("column.share"),
                telling.say("column.before"),
                telling.say("column.yearAgo"),
                telling.say("column.effective"),
                telling.say("column.late"),
                telling.say("column.recovered"));
        var rows = new ArrayList<Block.Row>();
        Ranking.enterprises(figures.enterprises())
                .forEach(row -> rows.add(new Block.Row(
                        cells(row.name(), row.handled(), row.effective(), row.lateReplies(), row.recoveredFen()),
                        false)));
        rows.add(new Block.Row(
                cells(
                        telling.say("row.total"),
                        figures.handled().total(),
                        figures.effective().now().total(),
                        figures.lateReplies(),
                        figures.recoveredFen()),
                true));
        return new Block.Table(
                telling.say("notice.enterprises.table"), columns, List.of(24, 9, 10, 11, 11, 12, 12, 14), rows);
    }

    private List<String> cells(String name, Trend handled, long effective, long late, long recoveredFen) {
        return List.of(
                name,
                Long.toString(handled.now()),
                telling.speech().share(handled.now(), figures.handled().now().total()),
                Speech.change(handled.now(), handled.before()),
                Speech.change(handled.now(), handled.yearAgo()),
                Long.toString(effective),
                Long.toString(late),
                Speech.tenThousandYuan(recoveredFen));
    }
}
