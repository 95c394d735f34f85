package org.openhotline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openhotline.report.paper.Block;
import org.openhotline.report.paper.Paper;

/// One page for managers: how the hotline was answered, who was called back, how satisfied they were and why not. Each
/// rate
/// has its base printed beside it, and the base of the notices stands beside that of the callbacks.
public final class SatisfactionReport {

    private final Issuer issuer;
    private final Press press;
    private final Words words = Words.chinese();
    private final ClosingCheck closing = new ClosingCheck();

    public SatisfactionReport(Issuer issuer, Press press) {
        this.issuer = issuer;
        this.press = press;
    }

    /// The page as docx and pdf.
    /// @throws FiguresDoNotClose when a table does not add up
    public Documents render(Figures figures) {
        closing.require(figures);
        return press.print(paper(figures));
    }

    Paper paper(Figures figures) {
        var telling = Telling.of(figures, words);
        var places = Map.of(
                "issuer", issuer.name(),
                "period", telling.speech().period(),
                "asOf", telling.speech().moment(figures.asOf()),
                "first", telling.speech().day(figures.period().first()),
                "last", telling.speech().day(figures.period().last()));
        var sheet = new SatisfactionSheet(telling);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(words.say("report.title", places)));
        blocks.add(new Block.Subtitle(words.say("report.subtitle", places)));
        blocks.add(new Block.Paragraph(sheet.summary()));
        blocks.add(new Block.Heading(1, words.say("report.hotline")));
        blocks.add(sheet.hotline());
        blocks.add(new Block.Heading(1, words.say("report.callbacks")));
        blocks.add(sheet.callbacks());
        blocks.add(new Block.Heading(1, words.say("report.satisfaction")));
        blocks.add(sheet.levels());
        if (figures.survey().centre().rated() + figures.survey().enterprise().rated() > 0) {
            blocks.add(sheet.chart());
        }
        blocks.addAll(List.of(sheet.bases(), sheet.reasons()));
        blocks.add(new Block.Note(words.say("report.rules", places)));
        return new Paper(
                words.say("report.file", places), issuer.name(), Paper.Layout.ONE_PAGE, figures.asOf(), blocks);
    }
}
