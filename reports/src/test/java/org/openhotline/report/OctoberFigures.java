package org.openhotline.report;

import static org.openhotline.report.PostalBusiness.LETTER;
import static org.openhotline.report.PostalBusiness.OTHER;
import static org.openhotline.report.PostalBusiness.PARCEL;
import static org.openhotline.report.PostalBusiness.PHILATELY;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;

/// A month written by hand: October 2026, 246 complaints, 12 postal and 234 express.
final class OctoberFigures {

    static final Instant AS_OF = Instant.parse("2026-11-03T02:30:00Z");
    static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));

    private OctoberFigures() {}

    static Figures all() {
        return with(enterprises());
    }

    static Figures with(List<EnterpriseRow> enterprises) {
        return new Figures(
                OCTOBER,
                AS_OF,
                new Compared(new Split(246, 12, 234), new Split(188, 9, 179), new Split(134, 0, 134)),
                new Compared(new Split(26, 2, 24), new Split(20, 0, 20), new Split(13, 0, 13)),
                new Decisions(150, 61, 30, 4, 1),
                new Findings(26, 81, 5, 134),
                postal(),
                express(),
                enterprises,
                cities(),
                new Satisfactions(new Rating(25, 26, 26), new Rating(2, 2, 2), new Rating(22, 24, 24)),
                7,
                12_345_678,
                new Hotline(512, 430, 398, 371, 22, 4, 41, 23, 28, 17, 203),
                survey());
    }

    static ProblemTable postal() {
        return new ProblemTable(
                List.of(
                        postalRow("01", "投递服务", new Trend(5, 4, 0), 1, 2, 2, 1, 0),
                        postalRow("02", "延误", new Trend(4, 2, 0), 1, 1, 2, 0, 1),
                        postalRow("03", "丢失短少", new Trend(2, 2, 0), 0, 1, 1, 0, 0),
                        postalRow("04", "损毁", new Trend(0, 1, 0), 0, 0, 0, 0, 0),
                        postalRow("05", "收寄服务", Trend.NONE, 0, 0, 0, 0, 0),
                        postalRow("06", "违规收费", Trend.NONE, 0, 0, 0, 0, 0),
                        postalRow("07", "代收货款", Trend.NONE, 0, 0, 0, 0, 0),
                        postalRow("99", "其他", new Trend(1, 0, 0), 0, 0, 0, 0, 1)),
                new Trend(12, 9, 0),
                2,
                Map.of(LETTER, 4L, PARCEL, 5L, PHILATELY, 1L, OTHER, 2L));
    }

    static ProblemTable express() {
        return new ProblemTable(
                List.of(
                        row("01", "投递服务", new Trend(49, 40, 30), 5),
                        row("02", "延误", new Trend(40, 40, 20), 4),
                        row("03", "丢失短少", new Trend(61, 43, 40), 7),
                        row("04", "损毁", new Trend(63, 43, 36), 8),
                        row("05", "收寄服务", new Trend(7, 5, 2), 0),
                        row("06", "违规收费", new Trend(7, 4, 2), 0),
                        row("07", "代收货款", new Trend(0, 1, 0), 0),
                        row("99", "其他", new Trend(7, 3, 4), 0)),
                new Trend(234, 179, 134),
                24,
                Map.of());
    }

    static List<EnterpriseRow> enterprises() {
        return List.of(
                new EnterpriseRow("POST", "中国邮政 (普遍服务)", new Trend(12, 9, 0), 2, 0, 0),
                new EnterpriseRow("EMS", "邮政速递 EMS", new Trend(14, 11, 6), 1, 0, 95_000),
                new EnterpriseRow("SF", "顺丰速运", new Trend(9, 8, 8), 1, 0, 1_200_678),
                new EnterpriseRow("ZTO", "中通快递", new Trend(62, 50, 31), 6, 2, 3_050_000),
                new EnterpriseRow("YTO", "圆通速递", new Trend(48, 31, 25), 5, 1, 2_500_000),
                new EnterpriseRow("STO", "申通快递", new Trend(37, 29, 21), 4, 3, 2_000_000),
                new EnterpriseRow("YUNDA", "韵达快递", new Trend(41, 33, 30), 5, 1, 3_000_000),
                new EnterpriseRow("JT", "极兔速递", new Trend(21, 16, 0), 2, 0, 500_000),
                new EnterpriseRow("BEST", "百世快递", new Trend(0, 1, 13), 0, 0, 0),
                new EnterpriseRow("OTHER", "其他", new Trend(1, 0, 0), 0, 0, 0),
                new EnterpriseRow(EnterpriseRow.UNNAMED, "未列明企业", new Trend(1, 0, 0), 0, 0, 0));
    }

    static List<CityRow> cities() {
        return List.of(
                new CityRow("620100", "兰州市", new Trend(84, 64, 46), 9),
                new CityRow("620200", "嘉峪关市", new Trend(3, 2, 1), 0),
                new CityRow("620300", "金昌市", new Trend(3, 2, 1), 1),
                new CityRow("620400", "白银市", new Trend(12, 9, 7), 1),
                new CityRow("620500", "天水市", new Trend(27, 20, 15), 3),
                new CityRow("620600", "武威市", new Trend(10, 8, 5), 1),
                new CityRow("620700", "张掖市", new Trend(12, 9, 7), 1),
                new CityRow("620800", "平凉市", new Trend(15, 11, 8), 2),
                new CityRow("620900", "酒泉市", new Trend(17, 13, 9), 2),
                new CityRow("621000", "庆阳市", new Trend(20, 15, 11), 2),
                new CityRow("621100", "定西市", new Trend(17, 13, 9), 2),
                new CityRow("621200", "陇南市", new Trend(14, 12, 8), 1),
                new CityRow("622900", "临夏回族自治州", new Trend(7, 6, 4), 1),
                new CityRow("623000", "甘南藏族自治州", new Trend(4, 4, 3), 0),
                new CityRow(CityRow.ELSEWHERE, "省外及未列明", new Trend(1, 0, 0), 0));
    }

    static Survey survey() {
        return new Survey(
                96,
                Map.of(
                        CallbackOutcome.RATED, 70L,
                        CallbackOutcome.PARTLY_RATED, 6L,
                        CallbackOutcome.REFUSED, 4L,
                        CallbackOutcome.NO_ANSWER, 7L,
                        CallbackOutcome.BUSY, 1L,
                        CallbackOutcome.SILENT, 2L,
                        CallbackOutcome.WRONG_NUMBER, 2L,
                        CallbackOutcome.NOT_DIALLED, 1L),
                3,
                new Survey.Answers(
                        76,
                        Map.of(
                                Satisfaction.VERY_SATISFIED, 41L,
                                Satisfaction.SATISFIED, 24L,
                                Satisfaction.FAIR, 8L,
                                Satisfaction.DISSATISFIED, 2L,
                                Satisfaction.VERY_DISSATISFIED, 1L)),
                new Survey.Answers(
                        70,
                        Map.of(
                                Satisfaction.VERY_SATISFIED, 22L,
                                Satisfaction.SATISFIED, 25L,
                                Satisfaction.FAIR, 12L,
                                Satisfaction.DISSATISFIED, 7L,
                                Satisfaction.VERY_DISSATISFIED, 4L)),
                List.of(
                        new Survey.Reason("赔偿金额", 6),
                        new Survey.Reason("时间太长", 3),
                        new Survey.Reason("结果", 2),
                        new Survey.Reason("", 2)));
    }

    /// A month in which nobody complained, as it comes out of an empty database.
    static Figures nothing() {
        return new Figures(
                OCTOBER,
                AS_OF,
                Compared.NONE,
                Compared.NONE,
                Decisions.NONE,
                Findings.NONE,
                new ProblemTable(List.of(postalRow("01", "投递服务", Trend.NONE, 0, 0, 0, 0, 0)), Trend.NONE, 0, Map.of()),
                new ProblemTable(List.of(row("01", "投递服务", Trend.NONE, 0)), Trend.NONE, 0, Map.of()),
                List.of(),
                List.of(new CityRow("620100", "兰州市", Trend.NONE, 0)),
                Satisfactions.NONE,
                0,
                0,
                Hotline.NONE,
                Survey.NONE);
    }

    private static ProblemTable.Row row(String code, String name, Trend handled, long effective) {
        return new ProblemTable.Row(code, name, handled, effective, Map.of());
    }

    static ProblemTable.Row postalRow(
            String code,
            String name,
            Trend handled,
            long effective,
            long letters,
            long parcels,
            long philately,
            long other) {
        return new ProblemTable.Row(
                code,
                name,
                handled,
                effective,
                Map.of(LETTER, letters, PARCEL, parcels, PHILATELY, philately, OTHER, other));
    }
}
