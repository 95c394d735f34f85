package org.openhotline.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openhotline.report.paper.Block;

/// Section 一: how many, how decided, how many effective, how satisfied, how late, what was recovered.
final class NoticeOverall {

    private final Telling telling;
    private final Figures figures;

    NoticeOverall(Telling telling) {
        this.telling = telling;
        this.figures = telling.figures();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, telling.say("notice.overall")));
        section(blocks, "handled", handled(), contacts());
        section(blocks, "effective", effective());
        section(blocks, "satisfaction", satisfaction());
        section(blocks, "result", late() + recovered());
        blocks.add(table());
        if (figures.handled().now().total() > 0) {
            blocks.add(chart());
        }
        return blocks;
    }

    private void section(List<Block> blocks, String key, String... paragraphs) {
        blocks.add(new Block.Heading(2, telling.say("notice.overall." + key + ".heading")));
        for (var paragraph : paragraphs) {
            blocks.add(new Block.Paragraph(paragraph));
        }
    }

    private String handled() {
        var handled = figures.handled();
        var now = handled.now();
        var places = new HashMap<String, Object>();
        places.put("period", telling.speech().period());
        places.put("changes", telling.speech().changes(handled.total()));
        if (now.total() == 0) {
            return telling.say("notice.overall.handled.none", places);
        }
        places.put("total", now.total());
        places.put("postal", now.postal());
        places.put("express", now.express());
        places.put("postalShare", telling.speech().share(now.postal(), now.total()));
        places.put("expressShare", telling.speech().share(now.express(), now.total()));
        var decisions = figures.decisions();
        return telling.say("notice.overall.handled", places)
                + telling.say(
                        "notice.overall.decisions",
                        Map.of(
                                "accepted", decisions.accepted(),
                                "rejected", decisions.rejected(),
                                "guided", decisions.guided(),
                                "transferred", decisions.transferred(),
                                "ended", decisions.ended()));
    }

    private String contacts() {
        var hotline = figures.hotline();
        return telling.say(
                "notice.overall.contacts",
                Map.of(
                        "now", telling.now(),
                        "calls", hotline.calls(),
                        "orders", hotline.orders(),
                        "consultations", hotline.consultations()));
    }

    private String effective() {
        var effective = figures.effective();
        var key = effective.now().total() == 0 ? "notice.overall.effective.none" : "notice.overall.effective";
        return telling.say(
                key,
                Map.of(
                        "total", effective.now().total(),
                        "changes", telling.speech().changes(effective.total()),
                        "postal", effective.now().postal(),
                        "express", effective.now().express(),
                        "open", figures.findings().open()));
    }

    private String satisfaction() {
        var rates = new ArrayList<String>();
        rate("administration", figures.satisfaction().administration(), rates);
        rate("postal", figures.satisfaction().postal(), rates);
        rate("express", figures.satisfaction().express(), rates);
        if (rates.isEmpty()) {
            return telling.say("notice.overall.satisfaction.none", Map.of("now", telling.now()));
        }
        return telling.say(
                "notice.overall.satisfaction",
                Map.of("rates", String.join(telling.say("notice.rate.separator"), rates)));
    }

    private void rate(String key, Rating rating, List<String> rates) {
        Percent.of(rating.satisfied(), rating.base(), 1)
                .ifPresent(percent -> rates.add(telling.say(
                        "notice.rate." + key,
                        Map.of(
                                "percent", percent.toPlainString(),
                                "satisfied", rating.satisfied(),
                                "base", rating.base()))));
    }

    private String late() {
        return figures.lateReplies() == 0
                ? telling.say("notice.overall.late.none")
                : telling.say("notice.overall.late", Map.of("late", figures.lateReplies()));
    }

    private String recovered() {
        return figures.recoveredFen() == 0
                ? telling.say("notice.overall.recovered.none")
                : telling.say(
                        "notice.overall.recovered",
                        Map.of("recovered", Speech.tenThousandYuan(figures.recoveredFen())));
    }

    private Block table() {
        var columns = List.of(
                telling.say("column.indicator"),
                telling.now(),
                telling.speech().time("before"),
                telling.say("column.before"),
                telling.speech().time("yearAgo"),
                telling.say("column.yearAgo"));
        var rows = new ArrayList<Block.Row>();
        rows.add(row("indicator.handled", figures.handled().total(), true));
        rows.add(row("indicator.postal", figures.handled().postal(), false));
        rows.add(row("indicator.express", figures.handled().express(), false));
        rows.add(row("indicator.effective", figures.effective().total(), true));
        rows.add(row("indicator.postal", figures.effective().postal(), false));
        rows.add(row("indicator.express", figures.effective().express(), false));
        return new Block.Table(telling.say("notice.table.overall"), columns, List.of(16, 10, 10, 10, 10, 10), rows);
    }

    private Block.Row row(String key, Trend trend, boolean bold) {
        return new Block.Row(
                List.of(
                        telling.say(key),
                        Long.toString(trend.now()),
                        Long.toString(trend.before()),
                        Speech.change(trend.now(), trend.before()),
                        Long.toString(trend.yearAgo()),
                        Speech.change(trend.now(), trend.yearAgo())),
                bold);
    }

    private Block chart() {
        var names = new TreeMap<String, String>();
        figures.express().rows().forEach(row -> names.put(row.code(), row.name()));
        figures.postal().rows().forEach(row -> names.put(row.code(), row.name()));
        return new Block.Chart(
                telling.say("notice.chart.problems"),
                List.copyOf(names.values()),
                List.of(
                        series("sector.express", names, figures.express()),
                        series("sector.postal", names, figures.postal())));
    }

    private Block.Series series(String key, Map<String, String> names, ProblemTable table) {
        var values = names.keySet().stream()
                .map(code -> table.rows().stream()
                        .filter(row -> row.code().equals(code))
                        .mapToLong(row -> row.handled().now())
                        .sum())
                .toList();
        return new Block.Series(telling.say(key), values);
    }
}
