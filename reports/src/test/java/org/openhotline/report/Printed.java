package org.openhotline.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Reads printed documents again, with other programs' eyes.
final class Printed {

    private Printed() {}

    /// Everything on the pages, without white space.
    static String text(Document pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    static int pages(Document pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.content())) {
            return document.getNumberOfPages();
        }
    }

    static List<String> paragraphs(Document docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.content()))) {
            return document.getParagraphs().stream().map(p -> p.getText()).toList();
        }
    }

    /// Cells of all tables: table, row, column.
    static List<List<List<String>>> tables(Document docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx.content()))) {
            return document.getTables().stream().map(Printed::cells).toList();
        }
    }

    private static List<List<String>> cells(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(cell -> cell.getText()).toList())
                .toList();
    }
}
