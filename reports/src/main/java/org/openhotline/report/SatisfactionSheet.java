package org.openhotline.report;

import static org.openhotline.callback.CallbackOutcome.BUSY;
import static org.openhotline.callback.CallbackOutcome.FAILED;
import static org.openhotline.callback.CallbackOutcome.HUNG_UP;
import static org.openhotline.callback.CallbackOutcome.NOT_DIALLED;
import static org.openhotline.callback.CallbackOutcome.NO_ANSWER;
import static org.openhotline.callback.CallbackOutcome.PARTLY_RATED;
import static org.openhotline.callback.CallbackOutcome.RATED;
import static org.openhotline.callback.CallbackOutcome.REFUSED;
import static org.openhotline.callback.CallbackOutcome.SILENT;
import static org.openhotline.callback.CallbackOutcome.WRONG_NUMBER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.report.paper.Block;

/// The pieces of the managers' page.
final class SatisfactionSheet {

    /// More would push the page over its end.
    private static final int MOST_REASONS = 5;

    private static final int LONGEST_REASON = 24;

    private final Telling telling;
    private final Hotline hotline;
    private final Survey survey;

    SatisfactionSheet(Telling telling) {
        this.telling = telling;
        this.hotline = telling.figures().hotline();
        this.survey = telling.figures().survey();
    }

    String summary() {
        if (hotline.calls() == 0 && survey.planned() == 0) {
            return telling.say("report.summary.quiet", Map.of("now", telling.now()));
        }
        return telling.say(
                "report.summary",
                Map.ofEntries(
                        Map.entry("now", telling.now()),
                        Map.entry("calls", hotline.calls()),
                        Map.entry("offered", hotline.offered()),
                        Map.entry("answered", hotline.answered()),
                        Map.entry("answeredRate", rate(hotline.answered(), hotline.connectable())),
                        Map.entry("abandoned", hotline.abandoned()),
                        Map.entry("abandonedRate", rate(hotline.abandoned(), hotline.offered())),
                        Map.entry("planned", survey.planned()),
                        Map.entry("finished", survey.planned() - survey.pending()),
                        Map.entry("centreRate", rate(survey.centre())),
                        Map.entry("centreRated", survey.centre().rated()),
                        Map.entry("enterpriseRate", rate(survey.enterprise())),
                        Map.entry("enterpriseRated", survey.enterprise().rated())));
    }

    Block hotline() {
        return oneRow(
                "report.hotline.table",
                "report.hotline.",
                List.of(
                        "calls",
                        "offered",
                        "answered",
                        "abandoned",
                        "statements",
                        "selfService",
                        "leftEarly",
                        "answeredRate",
                        "in15Rate",
                        "abandonedRate"),
                List.of(
                        Long.toString(hotline.calls()),
                        Long.toString(hotline.offered()),
                        Long.toString(hotline.answered()),
                        Long.toString(hotline.abandoned()),
                        Long.toString(hotline.statements()),
                        Long.toString(hotline.selfService()),
                        Long.toString(hotline.leftEarly()),
                        rate(hotline.answered(), hotline.connectable()),
                        rate(hotline.answeredIn15s(), hotline.answered()),
                        rate(hotline.abandoned(), hotline.offered())));
    }

    Block callbacks() {
        return oneRow(
                "report.callbacks.table",
                "report.callbacks.",
                List.of(
                        "planned",
                        "rated",
                        "partly",
                        "refused",
                        "unreached",
                        "wrong",
                        "notDialled",
                        "pending",
                        "ratedRate"),
                List.of(
                        Long.toString(survey.planned()),
                        count(RATED),
                        count(PARTLY_RATED),
                        count(REFUSED),
                        count(NO_ANSWER, BUSY, HUNG_UP, SILENT, FAILED),
                        count(WRONG_NUMBER),
                        count(NOT_DIALLED),
                        Long.toString(survey.pending()),
                        rate(sum(RATED, PARTLY_RATED), survey.planned())));
    }

    Block levels() {
        var columns = new ArrayList<String>();
        columns.add(telling.say("report.satisfaction.question"));
        Arrays.stream(Satisfaction.values()).map(Satisfaction::chinese).forEach(columns::add);
        Stream.of("satisfied", "rated", "rate")
                .map(key -> telling.say("report.satisfaction." + key))
                .forEach(columns::add);
        return new Block.Table(
                telling.say("report.satisfaction.table"),
                columns,
                List.of(18, 10, 8, 10, 10, 12, 9, 9, 10),
                List.of(answers("centre", survey.centre()), answers("enterprise", survey.enterprise())));
    }

    private Block.Row answers(String question, Survey.Answers answers) {
        var cells = new ArrayList<String>();
        cells.add(telling.say("report.satisfaction." + question));
        Arrays.stream(Satisfaction.values())
                .map(level -> Long.toString(answers.of(level)))
                .forEach(cells::add);
        cells.add(Long.toString(answers.satisfied()));
        cells.add(Long.toString(answers.rated()));
        cells.add(rate(answers));
        return new Block.Row(cells, false);
    }

    Block chart() {
        var levels = List.of(Satisfaction.values());
        return new Block.Chart(
                telling.say("report.chart"),
                levels.stream().map(Satisfaction::chinese).toList(),
                List.of(
                        new Block.Series(
                                telling.say("report.satisfaction.centre"),
                                levels.stream().map(survey.centre()::of).toList()),
                        new Block.Series(
                                telling.say("report.satisfaction.enterprise"),
                                levels.stream().map(survey.enterprise()::of).toList())));
    }

    Block bases() {
        var official = telling.figures().satisfaction();
        var rows = List.of(
                new Block.Row(
                        List.of(
                                telling.say("report.bases.rated"),
                                fraction(
                                        survey.centre().satisfied(),
                                        survey.centre().rated()),
                                fraction(
                                        survey.enterprise().satisfied(),
                                        survey.enterprise().rated())),
                        false),
                new Block.Row(
                        List.of(
                                telling.say("report.bases.effective"),
                                fraction(
                                        official.administration().satisfied(),
                                        official.administration().base()),
                                fraction(
                                        official.enterprises().satisfied(),
                                        official.enterprises().base())),
                        false));
        return new Block.Table(
                telling.say("report.bases.table"),
                List.of(
                        telling.say("report.bases.name"),
                        telling.say("report.bases.centre"),
                        telling.say("report.bases.enterprise")),
                List.of(4, 3, 3),
                rows);
    }

    Block reasons() {
        var rows = new ArrayList<Block.Row>();
        var all = survey.reasons();
        var most = all.size() > MOST_REASONS ? MOST_REASONS - 1 : all.size();
        all.stream()
                .limit(most)
                .map(reason -> reason(reason.text(), reason.count()))
                .forEach(rows::add);
        if (most < all.size()) {
            var others = telling.say("report.reasons.others", Map.of("count", all.size() - most));
            rows.add(reason(
                    others,
                    all.stream().skip(most).mapToLong(Survey.Reason::count).sum()));
        }
        if (rows.isEmpty()) {
            rows.add(new Block.Row(List.of(telling.say("report.reasons.nobody"), "0", Percent.NONE), false));
        }
        return new Block.Table(
                telling.say("report.reasons.table"),
                List.of(telling.say("report.reasons.reason"), telling.say("column.count"), telling.say("column.share")),
                List.of(6, 2, 2),
                rows);
    }

    private Block.Row reason(String text, long count) {
        var whole = survey.reasons().stream().mapToLong(Survey.Reason::count).sum();
        var name = text.isBlank() ? telling.say("report.reasons.none") : shortened(text);
        return new Block.Row(List.of(name, Long.toString(count), Percent.print(Percent.of(count, whole, 1))), false);
    }

    /// A reason is a line of the page, not a letter.
    private static String shortened(String text) {
        var points = text.codePoints().toArray();
        return points.length <= LONGEST_REASON ? text : new String(points, 0, LONGEST_REASON) + "…";
    }

    private Block oneRow(String caption, String prefix, List<String> columns, List<String> cells) {
        return new Block.Table(
                telling.say(caption),
                columns.stream().map(column -> telling.say(prefix + column)).toList(),
                Collections.nCopies(columns.size(), 1),
                List.of(new Block.Row(cells, false)));
    }

    private long sum(CallbackOutcome... outcomes) {
        return Arrays.stream(outcomes)
                .mapToLong(outcome -> survey.outcomes().getOrDefault(outcome, 0L))
                .sum();
    }

    private String count(CallbackOutcome... outcomes) {
        return Long.toString(sum(outcomes));
    }

    private String rate(Survey.Answers answers) {
        return rate(answers.satisfied(), answers.rated());
    }

    private String rate(long part, long base) {
        return Percent.of(part, base, 1)
                .map(percent -> telling.say("rate", Map.of("percent", percent.toPlainString())))
                .orElse(Percent.NONE);
    }

    private String fraction(long satisfied, long base) {
        return telling.say(
                "report.bases.value", Map.of("percent", rate(satisfied, base), "satisfied", satisfied, "base", base));
    }
}
