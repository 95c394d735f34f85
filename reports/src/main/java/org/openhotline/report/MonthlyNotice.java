package org.openhotline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.complaint.Timing;
import org.openhotline.report.paper.Block;
import org.openhotline.report.paper.Paper;

/// The notice of a month to the public (月通告), built as provincial notices are: the whole, postal services, express
/// services,
/// enterprises, cities, and how it was counted.
public final class MonthlyNotice {

    private final Issuer issuer;
    private final Press press;
    private final Words words = Words.chinese();
    private final ClosingCheck closing = new ClosingCheck();

    public MonthlyNotice(Issuer issuer, Press press) {
        this.issuer = issuer;
        this.press = press;
    }

    /// The notice as docx and pdf.
    /// @throws FiguresDoNotClose when a table does not add up: such a notice is never printed
    public Documents render(Figures figures) {
        closing.require(figures);
        return press.print(paper(figures));
    }

    Paper paper(Figures figures) {
        var telling = Telling.of(figures, words);
        var period = Map.of("issuer", issuer.name(), "period", telling.speech().period());
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(words.say("notice.title", period)));
        if (figures.asOf().isBefore(figures.period().until())) {
            var asOf = telling.speech().moment(figures.asOf());
            blocks.add(new Block.Subtitle(words.say("notice.unfinished", Map.of("now", telling.now(), "asOf", asOf))));
        }
        blocks.add(new Block.Paragraph(words.say("notice.opening", period)));
        blocks.addAll(new NoticeOverall(telling).blocks());
        blocks.addAll(new NoticeProblems(telling).postal());
        blocks.addAll(new NoticeProblems(telling).express());
        blocks.addAll(new NoticeEnterprises(telling).blocks());
        blocks.addAll(new NoticeCities(telling).blocks());
        blocks.add(new Block.Signature(List.of(
                issuer.name(),
                telling.speech().day(figures.asOf().atZone(Timing.ZONE).toLocalDate()))));
        blocks.addAll(rules(telling));
        return new Paper(
                words.say("notice.file", period), issuer.name(), Paper.Layout.OFFICIAL, figures.asOf(), blocks);
    }

    /// How it was counted stands in every notice, so that nobody has to guess what "handled" means.
    private static List<Block> rules(Telling telling) {
        var period = telling.figures().period();
        var places = Map.of(
                "now", telling.now(),
                "first", telling.speech().day(period.first()),
                "last", telling.speech().day(period.last()),
                "asOf", telling.speech().moment(telling.figures().asOf()));
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(2, telling.say("notice.rules")));
        for (var rule : List.of("handled", "cohort", "satisfaction", "percent", "sector", "place")) {
            blocks.add(new Block.Note(telling.say("notice.rules." + rule, places)));
        }
        return blocks;
    }
}
