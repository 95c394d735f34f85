package org.openhotline.report;

import java.util.List;
import java.util.Map;

/// Checks that the tables of a notice close before it is printed: rows and columns add up to their totals, parts to the
/// whole, and each percentage stands on the base it claims. What is checked are the counts; a column of rounded
/// percentages
/// may well add up to 100.1 (see [Percent]).
public final class ClosingCheck {

    private final Words words = Words.chinese();

    /// Everything that does not close; empty when the notice may be printed.
    public List<Gap> gaps(Figures figures) {
        var gaps = new Gaps(words);
        overall(figures, gaps.in("overall"));
        sector(
                figures.postal(),
                figures.handled().postal(),
                figures.effective().now().postal(),
                gaps.in("postal"));
        business(figures.postal(), gaps.in("postal"));
        sector(
                figures.express(),
                figures.handled().express(),
                figures.effective().now().express(),
                gaps.in("express"));
        enterprises(figures, gaps.in("enterprises"));
        cities(figures, gaps.in("cities"));
        satisfaction(figures, gaps.in("satisfaction"));
        hotline(figures.hotline(), gaps.in("hotline"));
        survey(figures.survey(), gaps.in("survey"));
        return gaps.found();
    }

    /// Lets figures pass that close.
    /// @throws FiguresDoNotClose with the list of all gaps
    void require(Figures figures) {
        var gaps = gaps(figures);
        if (!gaps.isEmpty()) {
            throw new FiguresDoNotClose(gaps);
        }
    }

    private static void overall(Figures figures, Gaps.Table table) {
        table.trend("handled", figures.handled().total(), parts(figures.handled()));
        table.trend("effective", figures.effective().total(), parts(figures.effective()));
        var handled = figures.handled().now().total();
        var effective = figures.effective().now().total();
        table.atMost("effective.most", Map.of(), effective, handled);
        table.equal("decisions", handled, figures.decisions().sum());
        table.equal("findings", handled, figures.findings().sum());
        table.equal("findings.effective", effective, figures.findings().effective());
    }

    private static Trend parts(Compared whole) {
        return Trend.sum(List.of(whole.postal(), whole.express()).stream(), trend -> trend);
    }

    private static void sector(ProblemTable problems, Trend handled, long effective, Gaps.Table table) {
        var rows = problems.rows();
        table.once(rows.stream().map(ProblemTable.Row::name).toList());
        table.trend("rows", problems.handled(), Trend.sum(rows.stream(), ProblemTable.Row::handled));
        table.equal(
                "rows.effective",
                problems.effective(),
                rows.stream().mapToLong(ProblemTable.Row::effective).sum());
        rows.forEach(row -> table.atMost(
                "rows.effective.most",
                Map.of("row", row.name()),
                row.effective(),
                row.handled().now()));
        table.trend("sector", problems.handled(), handled);
        table.equal("sector.effective", problems.effective(), effective);
    }

    private void business(ProblemTable problems, Gaps.Table table) {
        problems.rows()
                .forEach(row -> table.equal(
                        "business.row", Map.of("row", row.name()), row.handled().now(), sum(row.byBusiness())));
        for (var business : PostalBusiness.values()) {
            table.equal(
                    "business.column",
                    Map.of("column", words.say("business." + business)),
                    problems.byBusiness().getOrDefault(business, 0L),
                    problems.rows().stream()
                            .mapToLong(row -> row.byBusiness().getOrDefault(business, 0L))
                            .sum());
        }
        table.equal("business.total", problems.handled().now(), sum(problems.byBusiness()));
    }

    private static void enterprises(Figures figures, Gaps.Table table) {
        var rows = figures.enterprises();
        table.once(rows.stream().map(EnterpriseRow::name).toList());
        table.trend("rows", figures.handled().total(), Trend.sum(rows.stream(), EnterpriseRow::handled));
        table.equal(
                "rows.effective",
                figures.effective().now().total(),
                rows.stream().mapToLong(EnterpriseRow::effective).sum());
        table.equal(
                "rows.late",
                figures.lateReplies(),
                rows.stream().mapToLong(EnterpriseRow::lateReplies).sum());
        table.equal(
                "rows.recovered",
                figures.recoveredFen(),
                rows.stream().mapToLong(EnterpriseRow::recoveredFen).sum());
        rows.forEach(row -> {
            var name = Map.of("row", row.name());
            table.atMost(
                    "rows.effective.most", name, row.effective(), row.handled().now());
            table.atMost(
                    "rows.late.most", name, row.lateReplies(), row.handled().now());
        });
    }

    private static void cities(Figures figures, Gaps.Table table) {
        var rows = figures.cities();
        table.once(rows.stream().map(CityRow::name).toList());
        table.trend("rows", figures.handled().total(), Trend.sum(rows.stream(), CityRow::handled));
        table.equal(
                "rows.effective",
                figures.effective().now().total(),
                rows.stream().mapToLong(CityRow::effective).sum());
        rows.forEach(row -> table.atMost(
                "rows.effective.most",
                Map.of("row", row.name()),
                row.effective(),
                row.handled().now()));
    }

    private void satisfaction(Figures figures, Gaps.Table table) {
        var rates = figures.satisfaction();
        var effective = figures.effective().now();
        rate("administration", rates.administration(), effective.total(), table);
        rate("postal", rates.postal(), effective.postal(), table);
        rate("express", rates.express(), effective.express(), table);
    }

    private void rate(String key, Rating rating, long effective, Gaps.Table table) {
        var name = Map.of("rate", words.say("gap.rate." + key));
        table.equal("rate.base", name, rating.base(), effective);
        table.atMost("rate.rated", name, rating.rated(), rating.base());
        table.atMost("rate.satisfied", name, rating.satisfied(), rating.rated());
    }

    private static void hotline(Hotline hotline, Gaps.Table table) {
        var ends = hotline.answered()
                + hotline.statements()
                + hotline.selfService()
                + hotline.abandoned()
                + hotline.leftEarly();
        table.equal("calls", hotline.calls(), ends);
        table.atMost("offered", Map.of(), hotline.answered() + hotline.abandoned(), hotline.offered());
        table.atMost("answered15", Map.of(), hotline.answeredIn15s(), hotline.answered());
        table.atMost("shortAbandoned", Map.of(), hotline.shortAbandoned(), hotline.abandoned());
    }

    private void survey(Survey survey, Gaps.Table table) {
        var outcomes =
                survey.outcomes().values().stream().mapToLong(Long::longValue).sum();
        table.equal("outcomes", survey.planned(), outcomes + survey.pending());
        answers("centre", survey.centre(), survey, table);
        answers("enterprise", survey.enterprise(), survey, table);
        var reasons = survey.reasons().stream().mapToLong(Survey.Reason::count).sum();
        table.atMost("reasons", Map.of(), reasons, survey.planned());
    }

    private void answers(String key, Survey.Answers answers, Survey survey, Gaps.Table table) {
        var name = Map.of("question", words.say("report.satisfaction." + key));
        table.equal("levels", name, answers.rated(), answers.sum());
        table.atMost("answers", name, answers.rated(), survey.planned());
    }

    private static long sum(Map<PostalBusiness, Long> columns) {
        return columns.values().stream().mapToLong(Long::longValue).sum();
    }
}
