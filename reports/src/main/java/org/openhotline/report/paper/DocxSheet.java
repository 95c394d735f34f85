package org.openhotline.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// The empty sheet: page size and margins, styles, fonts, page numbers, what the file says about itself.
final class DocxSheet {

    private static final String FONTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    private static final String FONTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private DocxSheet() {}

    static void prepare(XWPFDocument document, Paper paper) throws IOException, XmlException, InvalidFormatException {
        styles(document, paper.layout());
        fonts(document);
        page(document, paper.layout());
        pageNumbers(document);
        var about = document.getProperties().getCoreProperties();
        about.setTitle(paper.name());
        about.setCreator(paper.author());
        about.setLastModifiedByUser(paper.author());
        about.setCreated(Optional.of(Date.from(paper.madeAt())));
        about.setModified(Optional.of(Date.from(paper.madeAt())));
    }

    /// Width between the margins in twips (1/1440 inch).
    static int textWidth(Paper.Layout layout) {
        var margins = Margins.of(layout);
        return 11906 - margins.left() - margins.right();
    }

    private static void styles(XWPFDocument document, Paper.Layout layout) throws IOException, XmlException {
        var name = switch (layout) {
            case OFFICIAL -> "styles-official.xml";
            case ONE_PAGE -> "styles-one-page.xml";
        };
        try (var in = resource(name)) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        }
    }

    /// Says for each font which others may stand in for it where it is not installed.
    private static void fonts(XWPFDocument document) throws IOException, InvalidFormatException {
        PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
        var part = document.getPackage().createPart(name, FONTS_TYPE);
        try (var in = resource("fonts.xml");
                var out = part.getOutputStream()) {
            in.transferTo(out);
        }
        document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONTS);
    }

    private static void page(XWPFDocument document, Paper.Layout layout) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = Margins.of(layout);
        var margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(margins.top()));
        margin.setBottom(BigInteger.valueOf(margins.bottom()));
        margin.setLeft(BigInteger.valueOf(margins.left()));
        margin.setRight(BigInteger.valueOf(margins.right()));
        margin.setHeader(BigInteger.valueOf(850));
        margin.setFooter(BigInteger.valueOf(margins.footer()));
        margin.setGutter(BigInteger.ZERO);
    }

    private static void pageNumbers(XWPFDocument document) {
        var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setStyle("Footer");
        paragraph.createRun().setText("— ");
        field(paragraph, STFldCharType.BEGIN);
        paragraph.createRun().getCTR().addNewInstrText().setStringValue(" PAGE ");
        field(paragraph, STFldCharType.SEPARATE);
        paragraph.createRun().setText("1");
        field(paragraph, STFldCharType.END);
        paragraph.createRun().setText(" —");
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum kind) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(kind);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DocxSheet.class.getResourceAsStream(name), name);
    }

    /// Margins in twips; those of an official text are 37, 35, 28 and 26 mm.
    private record Margins(int top, int bottom, int left, int right, int footer) {
        static Margins of(Paper.Layout layout) {
            return switch (layout) {
                case OFFICIAL -> new Margins(2098, 1984, 1587, 1474, 1400);
                case ONE_PAGE -> new Margins(1020, 907, 1134, 1134, 450);
            };
        }
    }
}
