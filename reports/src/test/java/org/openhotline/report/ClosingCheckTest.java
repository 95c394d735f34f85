package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.report.OctoberFigures.postalRow;
import static org.openhotline.report.PostalBusiness.LETTER;
import static org.openhotline.report.PostalBusiness.OTHER;
import static org.openhotline.report.PostalBusiness.PARCEL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openhotline.report.paper.Fonts;

class ClosingCheckTest {

    private final ClosingCheck check = new ClosingCheck();

    @Test
    void a_month_whose_tables_add_up_closes() {
        assertThat(check.gaps(OctoberFigures.all())).isEmpty();
    }

    @Test
    void a_month_without_complaints_closes() {
        assertThat(check.gaps(OctoberFigures.nothing())).isEmpty();
    }

    /// Shandong, April 2022, as published: the bottom line says 114 = 29 + 60 + 22, and the row 其他 says 6 = 1 + 2 + 0.
    @Test
    void the_published_postal_table_of_shandong_does_not_close() {
        var gaps = check.gaps(shandong());
        assertThat(gaps)
                .filteredOn(gap -> gap.where().equals("表2 邮政服务"))
                .containsExactlyInAnyOrder(
                        new Gap("表2 邮政服务", "“其他”件数=各业务类型之和", 6, 3), new Gap("表2 邮政服务", "本期合计=各业务类型合计之和", 114, 111));
    }

    @Test
    void one_enterprise_that_is_one_off_is_named_with_both_numbers() {
        var rows = new ArrayList<>(OctoberFigures.enterprises());
        rows.set(3, new EnterpriseRow("ZTO", "中通快递", new Trend(61, 50, 31), 6, 2, 3_050_000));
        assertThat(check.gaps(OctoberFigures.with(rows))).containsExactly(new Gap("表4 企业", "本期合计=各行之和", 246, 245));
    }

    @Test
    void all_gaps_are_told_at_once_and_nothing_is_printed() {
        var rows = List.of(
                new EnterpriseRow("ZTO", "中通快递", new Trend(245, 188, 134), 250, 246, 12_345_677),
                new EnterpriseRow("ZTO", "中通快递", Trend.NONE, 0, 0, 0));
        var notice = new MonthlyNotice(new Issuer("甘肃省邮政管理局"), new Press(Fonts.ofDebian()));
        assertThatThrownBy(() -> notice.render(OctoberFigures.with(rows)))
                .isInstanceOfSatisfying(
                        FiguresDoNotClose.class,
                        refused -> assertThat(refused.gaps())
                                .extracting(Gap::what)
                                .containsExactly(
                                        "“中通快递”只列一次",
                                        "本期合计=各行之和",
                                        "有效申诉合计=各行之和",
                                        "逾期答复合计=各行之和",
                                        "挽回损失合计=各行之和（分）",
                                        "“中通快递”有效申诉不多于件数",
                                        "“中通快递”逾期答复不多于件数"))
                .hasMessageContaining("本期合计=各行之和，所列为 246，核算为 245");
    }

    @Test
    void a_rate_that_stands_on_another_base_than_the_effective_complaints_is_found() {
        var f = OctoberFigures.all();
        var rates = new Satisfactions(new Rating(25, 26, 30), new Rating(2, 2, 2), new Rating(25, 24, 24));
        assertThat(check.gaps(new Figures(
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
                        rates,
                        f.lateReplies(),
                        f.recoveredFen(),
                        f.hotline(),
                        f.survey())))
                .extracting(Gap::what)
                .containsExactly("“对邮政管理部门”的基数=有效申诉件数", "“对快递企业”满意数不多于评价数");
    }

    private static Figures shandong() {
        var f = OctoberFigures.nothing();
        var postal = new ProblemTable(
                List.of(
                        postalRow("02", "延误", new Trend(80, 22, 2), 0, 14, 45, 0, 21),
                        postalRow("01", "投递服务", new Trend(16, 19, 9), 0, 10, 5, 0, 1),
                        postalRow("03", "丢失短少", new Trend(10, 18, 4), 0, 4, 6, 0, 0),
                        postalRow("04", "损毁", new Trend(1, 6, 1), 0, 0, 1, 0, 0),
                        postalRow("05", "收寄服务", new Trend(1, 1, 2), 0, 0, 1, 0, 0),
                        postalRow("06", "违规收费", Trend.NONE, 0, 0, 0, 0, 0),
                        postalRow("99", "其他", new Trend(6, 1, 0), 0, 1, 2, 0, 0)),
                new Trend(114, 67, 18),
                0,
                Map.of(LETTER, 29L, PARCEL, 60L, OTHER, 22L));
        return new Figures(
                f.period(),
                f.asOf(),
                new Compared(new Split(2434, 114, 2320), new Split(67, 67, 0), new Split(18, 18, 0)),
                f.effective(),
                f.decisions(),
                f.findings(),
                postal,
                f.express(),
                f.enterprises(),
                f.cities(),
                f.satisfaction(),
                0,
                0,
                f.hotline(),
                f.survey());
    }
}
