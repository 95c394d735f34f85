package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhotline.report.paper.Fonts;

class SatisfactionReportTest {

    private final SatisfactionReport report =
            new SatisfactionReport(new Issuer("甘肃省邮政业安全中心"), new Press(Fonts.ofDebian()));

    @Test
    void is_one_page_with_the_base_beside_each_rate() throws IOException {
        var documents = report.render(OctoberFigures.all());
        assertThat(Printed.pages(documents.pdf())).isEqualTo(1);
        var tables = Printed.tables(documents.docx());
        assertThat(tables.get(0).get(1))
                .containsExactly("512", "430", "398", "22", "41", "23", "28", "93.4%", "93.2%", "5.1%");
        assertThat(tables.get(1).get(1)).containsExactly("96", "70", "6", "4", "10", "2", "1", "3", "79.2%");
        assertThat(tables.get(2))
                .contains(
                        List.of("申诉中心的工作", "41", "24", "8", "2", "1", "73", "76", "96.1%"),
                        List.of("企业处理结果", "22", "25", "12", "7", "4", "59", "70", "84.3%"));
        assertThat(tables.get(3))
                .contains(
                        List.of("全部已评价的回访", "96.1%（73/76）", "84.3%（59/70）"),
                        List.of("本期有效申诉（通告口径）", "96.2%（25/26）", "92.3%（24/26）"));
        assertThat(tables.get(4))
                .containsExactly(
                        List.of("原因", "件数", "占比%"),
                        List.of("赔偿金额", "6", "46.2"),
                        List.of("时间太长", "3", "23.1"),
                        List.of("结果", "2", "15.4"),
                        List.of("未说明", "2", "15.4"));
    }

    @Test
    void the_pdf_says_the_same() throws IOException {
        assertThat(Printed.text(report.render(OctoberFigures.all()).pdf()))
                .contains(
                        "2026年10月12305热线满意度月报",
                        "用户对申诉中心工作满意率96.1%（评价76件），对企业处理结果满意率84.3%（评价70件）",
                        "申诉中心的工作4124821737696.1%",
                        "本期有效申诉（通告口径）96.2%（25/26）92.3%（24/26）");
    }

    @Test
    void a_quiet_month_has_no_rates_and_says_so() throws IOException {
        var documents = report.render(OctoberFigures.nothing());
        assertThat(Printed.paragraphs(documents.docx())).contains("本月12305热线无来电，也无满意度回访。");
        assertThat(Printed.tables(documents.docx()).get(3).get(1)).containsExactly("全部已评价的回访", "/（0/0）", "/（0/0）");
        assertThat(Printed.pages(documents.pdf())).isEqualTo(1);
    }

    @Test
    void a_hundred_long_reasons_stay_on_the_page_and_are_all_counted() throws IOException {
        var reasons = IntStream.rangeClosed(1, 96)
                .mapToObj(i -> new Survey.Reason("第" + i + "个说起来非常非常长的不满意的原因而且还没有说完还在继续说下去", 1))
                .toList();
        var f = OctoberFigures.all();
        var survey = new Survey(
                96,
                f.survey().outcomes(),
                f.survey().pending(),
                f.survey().centre(),
                f.survey().enterprise(),
                reasons);
        var documents = report.render(new Figures(
                f.period(),
                f.asOf(),
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
                survey));
        assertThat(Printed.pages(documents.pdf())).isEqualTo(1);
        assertThat(Printed.tables(documents.docx()).get(4)).contains(List.of("其他92种", "92", "95.8"));
    }
}
