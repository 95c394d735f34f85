package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhotline.report.paper.Block;
import org.openhotline.report.paper.Fonts;

class MonthlyNoticeTest {

    private final MonthlyNotice notice = new MonthlyNotice(new Issuer("甘肃省邮政管理局"), new Press(Fonts.ofDebian()));

    @Test
    void reads_like_an_official_notice() throws IOException {
        assertThat(Printed.paragraphs(notice.render(OctoberFigures.all()).docx()))
                .contains(
                        "2026年10月，全省邮政管理部门通过“12305”邮政业用户申诉热线和申诉网站等渠道共处理用户申诉246件，"
                                + "环比增长30.9%，同比增长83.6%。其中，涉及邮政服务问题的12件，占4.9%；涉及快递服务问题的234件，占95.1%。"
                                + "从处理决定看，受理150件，不予受理61件，引导用户先向企业投诉30件，移送有关部门4件，受理前撤诉或终止1件。",
                        "本月，“12305”热线共接来电512次，接收12345政务服务便民热线转办工单17件，解答咨询203次。",
                        "上述申诉中，有效申诉（企业负有服务质量责任的）为26件，环比增长30.0%，同比增长100.0%。"
                                + "其中，涉及邮政服务问题的2件，涉及快递服务问题的24件。尚未作出认定或无需认定的134件。",
                        "对有效申诉的回访结果显示，用户对邮政管理部门申诉处理工作的满意率为96.2%（26件中25件），"
                                + "对邮政企业申诉处理结果的满意率为100.0%（2件中2件），对快递企业申诉处理结果的满意率为91.7%（24件中22件）。",
                        "企业未在规定时限内答复的申诉7件。通过申诉处理，为用户挽回经济损失12.3万元。",
                        "本月，用户对邮政服务问题的申诉共12件，环比增长33.3%，同比不作比较（去年同月为0）。"
                                + "主要问题是投递服务5件（占41.7%）、延误4件（占33.3%）和丢失短少2件（占16.7%）。"
                                + "与上月相比，申诉量上升的有投递服务、延误和其他。其中有效申诉2件，占邮政服务申诉量的16.7%。",
                        "本月，申诉量居前的市州是兰州市84件（占34.1%）、天水市27件（占11.0%）和庆阳市20件（占8.1%）。",
                        "1.本月处理量，指本月内作出受理决定（受理、不予受理、引导、移送，含受理前撤诉或终止）的申诉，"
                                + "以决定作出日期（北京时间）为准，并入他件的重复申诉不另计；本期为2026年10月1日至2026年10月31日。");
    }

    @Test
    void the_cells_of_the_word_file_are_the_figures() throws IOException {
        var tables = Printed.tables(notice.render(OctoberFigures.all()).docx());
        assertThat(tables).hasSize(5);
        assertThat(tables.get(0))
                .containsExactly(
                        List.of("指标", "本月", "上月", "环比%", "去年同月", "同比%"),
                        List.of("申诉处理量", "246", "188", "30.9", "134", "83.6"),
                        List.of("其中：邮政服务", "12", "9", "33.3", "0", "/"),
                        List.of("快递服务", "234", "179", "30.7", "134", "74.6"),
                        List.of("有效申诉量", "26", "20", "30.0", "13", "100.0"),
                        List.of("其中：邮政服务", "2", "0", "/", "0", "/"),
                        List.of("快递服务", "24", "20", "20.0", "13", "84.6"));
        assertThat(tables.get(1))
                .contains(
                        List.of("申诉问题", "本月", "占比%", "环比%", "同比%", "有效申诉", "函件", "包件", "集邮", "其他"),
                        List.of("投递服务", "5", "41.7", "25.0", "/", "1", "2", "2", "1", "0"),
                        List.of("损毁", "0", "0.0", "-100.0", "/", "0", "0", "0", "0", "0"),
                        List.of("合计", "12", "100.0", "33.3", "/", "2", "4", "5", "1", "2"));
        assertThat(tables.get(2))
                .extracting(List::getFirst)
                .containsExactly("申诉问题", "损毁", "丢失短少", "投递服务", "延误", "收寄服务", "违规收费", "代收货款", "其他", "合计");
        assertThat(tables.get(3))
                .contains(
                        List.of("中通快递", "62", "25.2", "24.0", "100.0", "6", "2", "3.1"),
                        List.of("百世快递", "0", "0.0", "-100.0", "-100.0", "0", "0", "0.0"),
                        List.of("合计", "246", "100.0", "30.9", "83.6", "26", "7", "12.3"));
        assertThat(tables.get(4)).hasSize(17).contains(List.of("甘南藏族自治州", "4", "1.6", "0.0", "33.3", "0"));
    }

    @Test
    void every_word_of_the_paper_stands_in_the_pdf() throws IOException {
        var text = Printed.text(notice.render(OctoberFigures.all()).pdf());
        var paper = notice.paper(OctoberFigures.all());
        for (var block : paper.blocks()) {
            for (var word : words(block)) {
                assertThat(text).contains(word.replaceAll("\\s", ""));
            }
        }
    }

    @Test
    void the_same_figures_give_the_same_files() {
        var once = notice.render(OctoberFigures.all());
        var again = notice.render(OctoberFigures.all());
        assertThat(again.docx().sha256()).isEqualTo(once.docx().sha256());
        assertThat(again.pdf().sha256()).isEqualTo(once.pdf().sha256());
        assertThat(once.docx().fileName()).isEqualTo("2026年10月邮政业用户申诉情况通告.docx");
        assertThat(once.pdf().fileName()).isEqualTo("2026年10月邮政业用户申诉情况通告.pdf");
    }

    @Test
    void a_month_without_complaints_still_reads_well() throws IOException {
        var documents = notice.render(OctoberFigures.nothing());
        assertThat(Printed.paragraphs(documents.docx()))
                .contains(
                        "2026年10月，全省邮政管理部门未处理用户申诉，环比不作比较（上月为0），同比不作比较（去年同月为0）。",
                        "本月无有效申诉，不计算满意率。",
                        "本月，用户对快递服务问题无申诉，环比不作比较（上月为0），同比不作比较（去年同月为0）。",
                        "本月，无企业被申诉。",
                        "本月，各市州均无申诉。")
                .noneMatch(text -> text.contains("null") || text.contains("NaN"));
        assertThat(Printed.text(documents.pdf())).contains("本月，各市州均无申诉。");
    }

    @Test
    void a_notice_of_a_month_that_is_not_over_says_so() throws IOException {
        var f = OctoberFigures.all();
        var early = new Figures(
                f.period(),
                Instant.parse("2026-10-31T15:59:00Z"),
                f.handled(),
                f.effective(),
                f.decisions(),
                f.findings(),
                f.postal(),
                f.express(),
                f.enterprises(),
                f.cities(),
                f.satisfaction(),
                f.lateReplies(),
                f.recoveredFen(),
                f.hotline(),
                f.survey());
        assertThat(Printed.paragraphs(notice.render(early).docx())).contains("（本月尚未结束，数据截至2026年10月31日23时59分，不得发布）");
        assertThat(Printed.paragraphs(notice.render(f).docx())).noneMatch(text -> text.contains("尚未结束"));
    }

    @Test
    void an_enterprise_with_a_hostile_name_harms_nothing() throws IOException {
        var name = "</w:t><img src=\"file:///etc/passwd\"/><script>x</script>${7*7}&lt;极长的企业名称极长的企业名称极长的企业名称";
        var rows = new ArrayList<>(OctoberFigures.enterprises());
        rows.set(3, new EnterpriseRow("ZTO", name, new Trend(62, 50, 31), 6, 2, 3_050_000));
        var documents = notice.render(OctoberFigures.with(rows));
        assertThat(Printed.tables(documents.docx()).get(3))
                .extracting(List::getFirst)
                .contains(name);
        assertThat(Printed.text(documents.pdf()))
                .contains(name.replace(" ", ""))
                .doesNotContain("root:");
    }

    private static List<String> words(Block block) {
        return switch (block) {
            case Block.Title title -> List.of(title.text());
            case Block.Subtitle subtitle -> List.of(subtitle.text());
            case Block.Heading heading -> List.of(heading.text());
            case Block.Paragraph paragraph -> List.of(paragraph.text());
            case Block.Note note -> List.of(note.text());
            case Block.Signature signature -> signature.lines();
            case Block.Table table ->
                table.rows().stream().map(row -> String.join("", row.cells())).toList();
            case Block.Chart chart -> chart.categories();
        };
    }
}
