package org.openhotline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Handover;
import org.openhotline.complaint.Timing;
import org.openhotline.report.paper.Block;
import org.openhotline.report.paper.Paper;

/// The letter with which a complaint goes to the competent office (移送, rules art. 5) or its matter to enforcement
/// (线索移送, postal law art. 66).
public final class HandoverLetter {

    private final Issuer issuer;
    private final Press press;
    private final Words words = Words.chinese();

    public HandoverLetter(Issuer issuer, Press press) {
        this.issuer = issuer;
        this.press = press;
    }

    /// What the letter says, in plain words. A clue names nobody: the person is told where a complaint goes, not where
    /// a
    /// matter is looked into.
    ///
    /// @param complainant full name; left out of a clue
    /// @param phone left out of a clue
    public record Matter(
            String number,
            Instant receivedAt,
            @Nullable String enterprise,
            @Nullable String waybill,
            @Nullable String problem,
            @Nullable String text,
            @Nullable String request,
            @Nullable String complainant,
            @Nullable String phone) {}

    /// The letter as docx and pdf, dated.
    public Documents render(Handover handover, Matter matter, Instant at) {
        return press.print(paper(handover, matter, at));
    }

    Paper paper(Handover handover, Matter matter, Instant at) {
        String kind = "letter." + handover.kind();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(words.say(kind + ".title", Map.of("issuer", issuer.name()))));
        blocks.add(new Block.Paragraph(words.say("letter.to", Map.of("to", handover.to()))));
        blocks.add(new Block.Paragraph(words.say(
                kind + ".opening",
                Map.of("received", day(Timing.day(matter.receivedAt())), "number", matter.number()))));
        blocks.add(new Block.Paragraph(words.say("letter.why", Map.of("why", handover.why()))));
        blocks.add(table(handover, matter));
        LocalDate answerBy = handover.answerBy();
        if (answerBy != null) {
            blocks.add(new Block.Paragraph(words.say("letter.answerBy", Map.of("day", day(answerBy)))));
        }
        blocks.add(new Block.Paragraph(words.say("letter.receipt")));
        String dated = day(Timing.day(at));
        blocks.add(new Block.Signature(List.of(issuer.name(), dated)));
        String file = words.say("letter.file", Map.of("day", dated, "number", matter.number()));
        return new Paper(file, issuer.name(), Paper.Layout.OFFICIAL, at, blocks);
    }

    private Block table(Handover handover, Matter matter) {
        var rows = new ArrayList<Block.Row>();
        row(rows, "letter.number", matter.number());
        row(rows, "letter.received", day(Timing.day(matter.receivedAt())));
        row(rows, "letter.enterprise", matter.enterprise());
        row(rows, "letter.waybill", matter.waybill());
        row(rows, "letter.problem", matter.problem());
        row(rows, "letter.text", matter.text());
        row(rows, "letter.request", matter.request());
        if (handover.kind() == Handover.Kind.JURISDICTION) {
            row(rows, "letter.complainant", matter.complainant());
            row(rows, "letter.phone", matter.phone());
        }
        var columns = List.of(words.say("letter.field"), words.say("letter.content"));
        return new Block.Table(words.say("letter.table"), columns, List.of(1, 4), rows);
    }

    private void row(List<Block.Row> rows, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(new Block.Row(List.of(words.say(key), value), false));
        }
    }

    private String day(LocalDate day) {
        return words.say(
                "day", Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth()));
    }
}
