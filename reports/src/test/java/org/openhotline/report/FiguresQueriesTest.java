package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.report.PostalBusiness.LETTER;
import static org.openhotline.report.PostalBusiness.OTHER;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Timing;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.ProblemType;
import org.openhotline.reference.Region;
import org.openhotline.report.paper.Fonts;

/// October 2026 in a real database. What is expected was counted by hand.
class FiguresQueriesTest {

    private static final CodeTables CODES = new CodeTables(
            List.of(
                    new ProblemType("01", "投递服务", "Delivery", "01"),
                    new ProblemType("0101", "虚假签收", "", "01"),
                    new ProblemType("02", "延误", "Delay", "02"),
                    new ProblemType("03", "丢失短少", "Loss", "03"),
                    new ProblemType("08", "用户信息安全", "Privacy", "99"),
                    new ProblemType("99", "其他", "Other", "99")),
            List.of(),
            List.of(
                    new Region("620100", "兰州市", "620100", "0931"),
                    new Region("620102", "城关区", "620100", "0931"),
                    new Region("620500", "天水市", "620500", "0938")));

    private static HotlineDatabase database;
    private static Figures figures;

    @BeforeAll
    static void october() throws IOException {
        database = new HotlineDatabase();
        database.enterprise("POST", "中国邮政");
        database.enterprise("ZTO", "中通快递");
        database.enterprise("YTO", "圆通速递");
        complaints();
        calls();
        var clock = Clock.fixed(HotlineDatabase.time("2026-11-03 10:30:00").toInstant(), Timing.ZONE);
        figures = new FiguresQueries(database.source(), CODES, clock).of(Period.month(YearMonth.of(2026, 10)));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /// Seven of October, two of September, one of October 2025; three that belong to none of them.
    private static void complaints() {
        database.decided("2026-10-01 00:00:00", "ACCEPT")
                .about("ZTO", "EXPRESS_PARCEL", true, "01", "620102")
                .found("EFFECTIVE", 120_000, 3_450)
                .surveyed("2026-10-20 10:00:00", "DONE", "RATED", "SATISFIED", "DISSATISFIED", "赔偿金额");
        database.decided("2026-10-31 23:59:59", "ACCEPT")
                .about("ZTO", "EXPRESS_DOMESTIC", true, "01", "620102")
                .found("EFFECTIVE", 0, 0)
                .with("late_reply", true);
        database.decided("2026-10-12 09:00:00", "ACCEPT")
                .about("POST", "PRINTED_MATTER", false, "02", "620500")
                .found("EFFECTIVE", 5_000, 0)
                .surveyed("2026-10-21 10:00:00", "DONE", "NO_ANSWER", null, null, null)
                .surveyed("2026-11-02 10:00:00", "DONE", "PARTLY_RATED", "VERY_SATISFIED", null, null);
        database.decided("2026-10-13 09:00:00", "ACCEPT")
                .about("POST", null, null, "03", "620500")
                .found("INVALID", 0, 0)
                .surveyed("2026-10-22 10:00:00", "DONE", "RATED", "VERY_DISSATISFIED", "FAIR", " 态度 ");
        database.decided("2026-10-14 09:00:00", "ACCEPT")
                .about("YTO", "INTERNATIONAL", true, "99", "110101")
                .with("state", 31)
                .with("step_due", LocalDate.of(2026, 11, 2))
                .surveyed("2026-10-23 10:00:00", "PLANNED", null, null, null, null);
        database.decided("2026-10-15 09:00:00", "REJECT").about(null, null, null, null, null);
        database.decided("2026-10-16 09:00:00", "GUIDE").about("YTO", null, null, "01", "620102");

        database.decided("2026-09-30 23:59:59", "ACCEPT")
                .about("ZTO", "EXPRESS_PARCEL", true, "01", "620102")
                .found("EFFECTIVE", 999_999, 0);
        database.decided("2026-09-01 00:00:00", "TRANSFER").about("POST", "PARCEL", false, "03", "620500");
        database.decided("2025-10-31 23:00:00", "ACCEPT").about("ZTO", "EXPRESS_PARCEL", true, "02", "620102");

        database.decided("2026-11-01 00:00:00", "ACCEPT").about("ZTO", "EXPRESS_PARCEL", true, "01", "620102");
        database.decided("2025-11-01 00:00:00", "ACCEPT").about("ZTO", "EXPRESS_PARCEL", true, "01", "620102");
        database.run("INSERT INTO complaint (number, version, state, policy, channel, received_at, state_since,"
                + " confidential, form, handling) VALUES ('261000000999', 1, 10, 'V4', 'WEB',"
                + " '2026-10-05T01:00:00Z', '2026-10-05T01:00:00Z', false, '{}', '{}')");
    }

    private static void calls() {
        var day = "2026-10-09 ";
        database.call(day + "09:00:00", day + "09:00:20", day + "09:00:35", day + "09:05:00");
        database.call(day + "09:10:00", day + "09:10:20", day + "09:10:36", day + "09:15:00");
        database.call(day + "09:20:00", day + "09:20:20", null, day + "09:20:24");
        database.call(day + "09:30:00", day + "09:30:20", null, day + "09:31:20");
        database.call(day + "09:40:00", null, null, day + "09:40:05");
        statement(database.call(day + "22:00:00", null, null, day + "22:01:00"), "STATEMENT", null);
        statement(database.call(day + "22:10:00", day + "22:10:20", null, day + "22:12:00"), "FALLBACK", null);
        statement(database.call(day + "22:20:00", null, null, day + "22:21:00"), "STATEMENT", "empty");
        contact(database.call(day + "10:00:00", null, null, day + "10:01:00"), "PROGRESS");
        database.call("2026-11-01 00:00:00", null, null, null);
        var callback = database.call(day + "11:00:00", null, day + "11:00:10", day + "11:01:00");
        database.run("UPDATE call SET direction = 'OUT' WHERE id = ?", callback);
        contact(null, "CONSULTATION");
        var order = contact(null, "COMPLAINT");
        database.run(
                "INSERT INTO work_order (id, partner, partner_number, appeal_type, contact, status, received_at,"
                        + " handle_due, last_sequence_in) VALUES (?, 'lz', '1', '05', ?, 10, ?, ?, 1)",
                UUID.randomUUID(),
                order,
                HotlineDatabase.time(day + "12:00:00"),
                HotlineDatabase.time(day + "12:00:00"));
    }

    private static void statement(UUID call, String kind, @Nullable String voided) {
        database.run(
                "INSERT INTO recording (id, call, kind, file, started_at, length_ms, voided)"
                        + " VALUES (?, ?, ?, ?, ?, 20000, ?)",
                UUID.randomUUID(),
                call,
                kind,
                call + ".wav",
                HotlineDatabase.time("2026-10-09 22:00:00"),
                voided);
    }

    private static UUID contact(@Nullable UUID call, String outcome) {
        var id = UUID.randomUUID();
        database.run(
                "INSERT INTO contact (id, channel, arrived_at, call, outcome) VALUES (?, 'PHONE', ?, ?, ?)",
                id,
                HotlineDatabase.time("2026-10-09 10:00:00"),
                call,
                outcome);
        return id;
    }

    @Test
    void the_figures_of_october_close() {
        assertThat(new ClosingCheck().gaps(figures)).isEmpty();
    }

    @Test
    void a_complaint_belongs_to_the_month_of_its_intake_decision_in_shanghai() {
        assertThat(figures.handled())
                .isEqualTo(new Compared(new Split(7, 2, 5), new Split(2, 1, 1), new Split(1, 0, 1)));
        assertThat(figures.effective()).isEqualTo(new Compared(new Split(3, 1, 2), new Split(1, 0, 1), Split.NONE));
        assertThat(figures.decisions()).isEqualTo(new Decisions(5, 1, 1, 0, 0));
        assertThat(figures.findings()).isEqualTo(new Findings(3, 1, 0, 3));
    }

    @Test
    void official_problem_types_have_a_row_each_and_the_unsorted_one_too() {
        assertThat(figures.express().rows())
                .containsExactly(
                        new ProblemTable.Row("00", "未分类", new Trend(1, 0, 0), 0, Map.of()),
                        new ProblemTable.Row("01", "投递服务", new Trend(3, 1, 0), 2, Map.of()),
                        new ProblemTable.Row("02", "延误", new Trend(0, 0, 1), 0, Map.of()),
                        new ProblemTable.Row("03", "丢失短少", Trend.NONE, 0, Map.of()),
                        new ProblemTable.Row("99", "其他", new Trend(1, 0, 0), 0, Map.of()));
        assertThat(figures.postal().rows())
                .contains(
                        new ProblemTable.Row("02", "延误", new Trend(1, 0, 0), 1, Map.of(LETTER, 1L)),
                        new ProblemTable.Row(
                                "03", "丢失短少", new Trend(1, 1, 0), 0, Map.of(OTHER, 1L, PostalBusiness.PARCEL, 0L)));
        assertThat(figures.postal().byBusiness()).isEqualTo(Map.of(LETTER, 1L, OTHER, 1L));
    }

    @Test
    void enterprises_answer_late_when_they_answered_late_or_are_late_still() {
        assertThat(figures.enterprises())
                .containsExactlyInAnyOrder(
                        new EnterpriseRow("ZTO", "中通快递", new Trend(2, 1, 1), 2, 1, 123_450),
                        new EnterpriseRow("YTO", "圆通速递", new Trend(2, 0, 0), 0, 1, 0),
                        new EnterpriseRow("POST", "中国邮政", new Trend(2, 1, 0), 1, 0, 5_000),
                        new EnterpriseRow("-", "未列明企业", new Trend(1, 0, 0), 0, 0, 0));
        assertThat(figures.lateReplies()).isEqualTo(2);
        assertThat(figures.recoveredFen()).isEqualTo(128_450);
    }

    @Test
    void cities_are_those_of_the_complainants() {
        assertThat(figures.cities())
                .containsExactly(
                        new CityRow("620100", "兰州市", new Trend(3, 1, 1), 2),
                        new CityRow("620500", "天水市", new Trend(2, 1, 0), 1),
                        new CityRow(CityRow.ELSEWHERE, "省外及未列明", new Trend(2, 0, 0), 0));
    }

    @Test
    void satisfaction_stands_on_the_effective_complaints_and_on_the_last_answer() {
        assertThat(figures.satisfaction())
                .isEqualTo(new Satisfactions(new Rating(2, 2, 3), new Rating(0, 0, 1), new Rating(0, 1, 2)));
    }

    @Test
    void every_call_is_counted_once() {
        assertThat(figures.hotline()).isEqualTo(new Hotline(9, 5, 2, 1, 2, 1, 2, 1, 2, 1, 1));
    }

    @Test
    void callbacks_planned_in_the_month_are_told_with_their_answers_and_reasons() {
        assertThat(figures.survey())
                .isEqualTo(new Survey(
                        4,
                        Map.of(CallbackOutcome.RATED, 2L, CallbackOutcome.NO_ANSWER, 1L),
                        1,
                        new Survey.Answers(2, Map.of(Satisfaction.SATISFIED, 1L, Satisfaction.VERY_DISSATISFIED, 1L)),
                        new Survey.Answers(2, Map.of(Satisfaction.DISSATISFIED, 1L, Satisfaction.FAIR, 1L)),
                        List.of(new Survey.Reason("态度", 1), new Survey.Reason("赔偿金额", 1))));
    }

    @Test
    void the_notice_and_the_page_are_printed_from_the_database() {
        var press = new Press(Fonts.ofDebian());
        var issuer = new Issuer("甘肃省邮政管理局");
        assertThat(new MonthlyNotice(issuer, press).render(figures).all())
                .allSatisfy(document -> assertThat(document.size()).isPositive());
        assertThat(new SatisfactionReport(issuer, press).render(figures).all())
                .allSatisfy(document -> assertThat(document.size()).isPositive());
    }

    @Test
    void a_month_before_the_first_complaint_is_all_zero_and_closes() {
        var empty = new FiguresQueries(
                        database.source(), CODES, Clock.fixed(Instant.parse("2026-11-03T02:30:00Z"), Timing.ZONE))
                .of(Period.month(YearMonth.of(2019, 8)));
        assertThat(empty.handled()).isEqualTo(Compared.NONE);
        assertThat(empty.express().rows()).hasSize(4);
        assertThat(new ClosingCheck().gaps(empty)).isEmpty();
    }
}
