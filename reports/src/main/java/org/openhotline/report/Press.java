package org.openhotline.report;

import org.openhotline.report.paper.DocxPrinter;
import org.openhotline.report.paper.Fonts;
import org.openhotline.report.paper.Paper;
import org.openhotline.report.paper.PdfPrinter;

/// Prints a paper in both forms.
public final class Press {

    private final DocxPrinter docx = new DocxPrinter();
    private final PdfPrinter pdf;

    public Press(Fonts fonts) {
        this.pdf = new PdfPrinter(fonts);
    }

    /// Both files, named after the paper.
    Documents print(Paper paper) {
        return new Documents(
                paper.name(),
                new Document(paper.name() + ".docx", Document.DOCX, docx.print(paper)),
                new Document(paper.name() + ".pdf", Document.PDF, pdf.print(paper)));
    }
}
