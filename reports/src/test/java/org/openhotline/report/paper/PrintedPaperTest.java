package org.openhotline.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class PrintedPaperTest {

    private static final Instant MADE = Instant.parse("2026-11-03T02:00:00Z");
    private static final String HOSTILE =
            "<script>alert(1)</script>${T(java.lang.Runtime).getRuntime()}[[${paper}]]__${paper}__{{x}}&amp;\"'";

    private final PdfPrinter pdf = new PdfPrinter(Fonts.ofDebian());
    private final DocxPrinter docx = new DocxPrinter();

    @Test
    void the_same_paper_is_printed_twice_to_the_same_bytes() {
        assertThat(docx.print(sample("中通快递"))).isEqualTo(docx.print(sample("中通快递")));
        assertThat(pdf.print(sample("中通快递"))).isEqualTo(pdf.print(sample("中通快递")));
    }

    @Test
    void a_table_is_a_real_table_in_word_and_its_cells_are_the_cells() throws IOException {
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx.print(sample("中通快递"))))) {
            var table = read.getTables().getFirst();
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("中通快递", "12", "60.0");
            assertThat(read.getParagraphs().stream().map(p -> p.getStyle()))
                    .contains("Title", "Heading1", "Heading2", "Caption", "Note", "Signature");
        }
    }

    @Test
    void a_chart_in_word_can_be_edited_because_its_numbers_lie_in_a_workbook() throws Exception {
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx.print(sample("中通快递"))))) {
            var sheet = read.getCharts().getFirst().getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("快递");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("延误");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(12);
        }
    }

    @Test
    void the_pdf_says_what_the_paper_says() throws IOException {
        assertThat(textOf(pdf.print(sample("中通快递"))))
                .contains("一、总体情况", "中通快递1260.0", "合计20100.0", "表1各企业", "图1问题类型", "—1—");
    }

    @Test
    void hostile_text_stays_text() throws IOException {
        assertThat(textOf(pdf.print(sample(HOSTILE)))).contains(HOSTILE.replace(" ", ""));
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx.print(sample(HOSTILE))))) {
            assertThat(read.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo(HOSTILE);
        }
    }

    @Test
    void rare_characters_are_printed_and_one_that_no_font_has_is_marked() throws IOException {
        assertThat(textOf(pdf.print(sample("喆堃镕𪛖速递")))).contains("喆堃镕〓速递");
    }

    /// Even if markup got through (it cannot, see above), nothing would be fetched and no file be read.
    @Test
    void the_printer_loads_nothing_from_outside() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".svg"), "<svg/>");
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
            var xhtml = """
                    <html><head><link rel="stylesheet" href="%1$s.css"/><style>@import url(%1$s.css);
                    @font-face { font-family: evil; src: url(%2$s); } body { background: url(%1$s.png); }</style></head>
                    <body style="font-family: evil, text">text<img src="%1$s.png"/><img src="%2$s"/>
                    <object data="%2$s" type="image/svg+xml"></object><iframe src="%2$s"></iframe></body></html>
                    """.formatted(address, secret.toUri());
            assertThat(textOf(pdf.print(xhtml, sample("")))).contains("text");
            server.setSoTimeout(200);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void characters_that_would_break_a_file_are_left_out_and_all_others_kept() throws IOException {
        var name = "中\u0000通\uD800快\u202E递\u0007𠮷😀";
        try (var read = new XWPFDocument(new ByteArrayInputStream(docx.print(sample(name))))) {
            assertThat(read.getTables().getFirst().getRow(1).getCell(0).getText())
                    .isEqualTo("中通快递𠮷😀");
        }
        assertThat(textOf(pdf.print(sample(name)))).contains("中通快递");
    }

    @Test
    void a_missing_font_is_named_with_the_package_to_install() {
        var none = new PdfPrinter(Fonts.from(List.of(Path.of("/nowhere/none.ttf"))));
        assertThatThrownBy(() -> none.print(sample("中通快递")))
                .isInstanceOf(FontMissing.class)
                .hasMessageContaining("fonts-wqy-microhei")
                .hasMessageContaining("/nowhere/none.ttf");
    }

    @Test
    void a_long_table_goes_over_pages_and_repeats_its_header() throws IOException {
        var rows = IntStream.rangeClosed(1, 90)
                .mapToObj(i -> new Block.Row(List.of("第" + i + "行", "1", "/"), false))
                .toList();
        var paper = new Paper("长表", "甲", Paper.Layout.OFFICIAL, MADE, List.of(table("表1", rows)));
        assertThat(textOf(pdf.print(paper)).split("企业名称", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void a_table_whose_rows_do_not_fit_its_columns_is_refused() {
        assertThatThrownBy(() -> table("表1", List.of(new Block.Row(List.of("一"), false))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Paper sample(String name) {
        return new Paper(
                "样张",
                "甘肃省邮政管理局",
                Paper.Layout.OFFICIAL,
                MADE,
                List.of(
                        new Block.Title("关于2026年10月\n邮政业用户申诉情况的通告"),
                        new Block.Subtitle("(2026年11月3日)"),
                        new Block.Heading(1, "一、总体情况"),
                        new Block.Heading(2, "(一)处理量"),
                        new Block.Paragraph("共处理申诉20件,环比增长42.2%。"),
                        table(
                                "表1 各企业",
                                List.of(
                                        new Block.Row(List.of(name, "12", "60.0"), false),
                                        new Block.Row(List.of("圆通速递", "8", "40.0"), false),
                                        new Block.Row(List.of("合计", "20", "100.0"), true))),
                        new Block.Chart(
                                "图1 问题类型",
                                List.of("延误", "丢失短少", name),
                                List.of(
                                        new Block.Series("快递", List.of(12L, 5L, 0L)),
                                        new Block.Series("邮政", List.of(2L, 1L, 0L)))),
                        new Block.Note("统计口径:本月内作出受理决定的申诉。"),
                        new Block.Signature(List.of("甘肃省邮政管理局", "2026年11月3日"))));
    }

    private static Block.Table table(String caption, List<Block.Row> rows) {
        return new Block.Table(caption, List.of("企业名称", "件数", "占比%"), List.of(3, 1, 1), rows);
    }

    /// All text, without the white space that lines and columns bring.
    static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
