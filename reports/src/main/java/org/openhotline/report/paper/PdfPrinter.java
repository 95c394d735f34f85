package org.openhotline.report.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// Prints a paper as pdf: its blocks through one XHTML template, the XHTML through openhtmltopdf. Fonts are embedded,
/// and
/// nothing else is ever loaded: no file, no address, no style sheet, whatever a name in the figures looks like.
public final class PdfPrinter {

    private final Fonts fonts;
    private final TemplateEngine templates = new TemplateEngine();

    public PdfPrinter(Fonts fonts) {
        this.fonts = fonts;
        var resolver = new ClassLoaderTemplateResolver(PdfPrinter.class.getClassLoader());
        resolver.setPrefix("org/openhotline/report/paper/");
        resolver.setSuffix(".xhtml");
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /// The pdf, fonts embedded.
    /// @throws FontMissing when no Chinese font is installed
    public byte[] print(Paper paper) {
        return print(xhtml(paper), paper);
    }

    byte[] print(String xhtml, Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = renderer(xhtml)) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (var document = renderer.getPdfDocument()) {
                var information = document.getDocumentInformation();
                information.setTitle(paper.name());
                information.setAuthor(paper.author());
                information.setCreationDate(time(paper));
                information.setModificationDate(time(paper));
                document.setDocumentId(paper.madeAt().toEpochMilli());
                document.getDocumentCatalog().setLanguage("zh-CN");
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pdf of " + paper.name() + " could not be written", e);
        }
        return bytes.toByteArray();
    }

    String xhtml(Paper paper) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("paper", paper);
        context.setVariable(
                "layout", paper.layout().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        context.setVariable(
                "blocks",
                paper.blocks().stream()
                        .map(block -> Piece.of(block, paper.layout()))
                        .toList());
        return templates.process("paper", context);
    }

    private PdfBoxRenderer renderer(String xhtml) {
        return new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUriResolver((base, uri) -> null)
                .useFont(fonts.textFile().toFile(), "text")
                .useFont(fonts.headingFile().toFile(), "heading")
                .useFont(fonts.secondFile().toFile(), "second")
                // As printers mark a character that they have no type for.
                .useReplacementText("〓")
                .withProducer("OpenHotline")
                .toStream(new ByteArrayOutputStream())
                .withDiagnosticConsumer(diagnostic -> {
                    if (diagnostic.getLevel().intValue() >= Level.SEVERE.intValue()) {
                        throw new IllegalStateException(diagnostic.getFormattedMessage());
                    }
                })
                .buildPdfRenderer();
    }

    private static Calendar time(Paper paper) {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"), Locale.ROOT);
        calendar.setTimeInMillis(paper.madeAt().toEpochMilli());
        return calendar;
    }

    /// A block with its kind as a word the template can choose by, and the drawing of a chart.
    public record Piece(
            String kind,
            Block block,
            @org.jspecify.annotations.Nullable Bars bars) {
        static Piece of(Block block, Paper.Layout layout) {
            return switch (block) {
                case Block.Title _ -> new Piece("title", block, null);
                case Block.Subtitle _ -> new Piece("subtitle", block, null);
                case Block.Heading heading -> new Piece("heading-" + heading.level(), block, null);
                case Block.Paragraph _ -> new Piece("paragraph", block, null);
                case Block.Note _ -> new Piece("note", block, null);
                case Block.Signature _ -> new Piece("signature", block, null);
                case Block.Table _ -> new Piece("table", block, null);
                case Block.Chart chart -> new Piece("chart", block, Bars.of(chart, layout));
            };
        }
    }
}
