package org.openhotline.report.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;

/// Prints a paper as docx that people go on writing in: real headings (the navigation pane shows them), real tables,
/// charts
/// with their numbers inside, fonts of official texts with their substitutes declared.
public final class DocxPrinter {

    /// The docx, the same bytes for the same paper.
    public byte[] print(Paper paper) {
        try (var document = new XWPFDocument()) {
            DocxSheet.prepare(document, paper);
            for (var block : paper.blocks()) {
                print(block, document, paper);
            }
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray(), paper.madeAt());
        } catch (IOException | InvalidFormatException | XmlException | POIXMLException e) {
            throw new IllegalStateException("the docx of " + paper.name() + " could not be written", e);
        }
    }

    private static void print(Block block, XWPFDocument document, Paper paper)
            throws IOException, InvalidFormatException {
        switch (block) {
            case Block.Title title -> lines("Title", title.text(), document);
            case Block.Subtitle subtitle -> line("Subtitle", subtitle.text(), document);
            case Block.Heading heading -> line("Heading" + heading.level(), heading.text(), document);
            case Block.Paragraph paragraph -> line("Normal", paragraph.text(), document);
            case Block.Note note -> line("Note", note.text(), document);
            case Block.Signature signature -> lines("Signature", String.join("\n", signature.lines()), document);
            case Block.Table table -> {
                line("Caption", table.caption(), document);
                DocxTable.print(table, document, DocxSheet.textWidth(paper.layout()));
            }
            case Block.Chart chart -> {
                line("Caption", chart.caption(), document);
                DocxChart.print(chart, document, paper);
            }
        }
    }

    private static void line(String style, String text, XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    /// One paragraph, its lines parted by line breaks.
    private static void lines(String style, String text, XWPFDocument document) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        var run = paragraph.createRun();
        var first = true;
        for (var line : text.lines().toList()) {
            if (!first) {
                run.addBreak();
            }
            run.setText(line);
            first = false;
        }
    }
}
