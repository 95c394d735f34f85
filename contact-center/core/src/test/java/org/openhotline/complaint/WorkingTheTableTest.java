package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Closing.ClosingTests;
import org.openhotline.complaint.Closing.Finding;
import org.openhotline.complaint.Closing.Recovered;
import org.openhotline.complaint.Closing.Result;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.State;
import org.openhotline.memory.MemoryCentre;

/// What a complaint goes through beyond the straight way: two people for R13, extension, mediation, suspension,
/// merging.
class WorkingTheTableTest {

    private static final By AGENT = By.staff("agent01", Set.of(Actor.INTAKE));
    private static final By HANDLER = By.staff("handler01", Set.of(Actor.HANDLER, Actor.MEDIATOR));
    private static final By HEAD = By.staff("head", Set.of(Actor.REVIEWER));
    private static final By YTO = By.enterprise("yto", "YTO");
    private static final Rejection R13 = new Rejection(RejectReason.R13, "以申诉谋取不正当利益");

    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");
    private final ComplaintDesk desk = centre.desk;

    @Test
    void an_illegitimate_claim_is_refused_by_two_people() {
        ComplaintNumber number = registered();
        assertThatThrownBy(() -> desk.reject(number, R13, HEAD)).isInstanceOf(InvalidForm.class);
        desk.proposeRejection(number, R13, AGENT);
        assertThatThrownBy(() -> desk.reject(number, R13, AGENT)).isInstanceOf(InvalidForm.class);
        var both = By.staff("agent01", Set.of(Actor.INTAKE, Actor.REVIEWER));
        assertThatThrownBy(() -> desk.reject(number, R13, both)).isInstanceOf(InvalidForm.class);
        assertThat(desk.reject(number, R13, HEAD).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void an_enterprise_is_not_told_what_the_centre_proposes() {
        Handling all = desk.proposeRejection(registered(), R13, AGENT).handling();
        assertThat(all.proposal()).isNotNull();
        assertThat(all.forEnterprise().proposal()).isNull();
    }

    @Test
    void who_is_guided_may_come_again_on_the_eighth_day_with_new_clocks() {
        ComplaintNumber number = registered();
        Complaint guided = desk.guide(number, "请先向企业投诉", AGENT);
        assertThat(guided.handling().comeBackOn()).isEqualTo(LocalDate.of(2026, 9, 19)); // raised on the fifth
        centre.moveTo(centre.clock.instant().plus(Duration.ofDays(3)));
        Complaint again = desk.reopen(number, "仍未解决", By.complainant());
        assertThat(again.receipt().at()).isEqualTo(centre.clock.instant());
        assertThat(again.dues().law()).isEqualTo(new Due.On(LocalDate.of(2026, 10, 21)));
        assertThat(again.course().decidedAt()).isEqualTo(guided.course().decidedAt());
    }

    @Test
    void an_extension_is_granted_once_and_never_beyond_the_last_day() {
        ComplaintNumber number = processing();
        assertThatThrownBy(() -> desk.askExtension(number, 6, "网点放假", YTO)).isInstanceOf(InvalidForm.class);
        desk.askExtension(number, 5, "网点放假", YTO);
        assertThatThrownBy(() -> desk.askExtension(number, 2, "再延", YTO)).isInstanceOf(InvalidForm.class);
        Complaint granted = desk.grantExtension(number, HANDLER);
        assertThat(granted.dues().step()).isEqualTo(new Due.On(LocalDate.of(2026, 10, 3)));
        assertThatThrownBy(() -> desk.askExtension(number, 2, "再延", YTO)).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> desk.grantExtension(number, HANDLER)).isInstanceOf(InvalidForm.class);
    }

    @Test
    void a_refused_extension_leaves_the_day_and_may_be_asked_again() {
        ComplaintNumber number = processing();
        Complaint before = desk.askExtension(number, 5, "网点放假", YTO);
        Complaint refused = desk.refuseExtension(number, "理由不足", HANDLER);
        assertThat(refused.dues()).isEqualTo(before.dues());
        assertThat(desk.askExtension(number, 3, "补充证明", YTO).handling().extension())
                .isNotNull()
                .matches(Extension::isOpen);
    }

    @Test
    void a_mediation_needs_an_opinion_and_both_sides() {
        ComplaintNumber number = verifying();
        desk.mediate(number, "赔偿金额有分歧", HANDLER);
        assertThatThrownBy(() -> desk.noteConsent(number, Mediation.Side.COMPLAINANT, Mediation.Consent.YES, HANDLER))
                .isInstanceOf(InvalidForm.class);
        Complaint opined = desk.giveOpinion(number, "赔偿 200 元", HANDLER);
        assertThat(opined.dues().step()).isEqualTo(new Due.On(LocalDate.of(2026, 9, 22))); // Sunday 20 works
        desk.noteConsent(number, Mediation.Side.ENTERPRISE, Mediation.Consent.YES, YTO);
        assertThatThrownBy(() -> desk.noteConsent(number, Mediation.Side.COMPLAINANT, Mediation.Consent.YES, YTO))
                .isInstanceOf(ActNotYours.class);
        assertThatThrownBy(() -> desk.answer(number, "已调解", HANDLER)).isInstanceOf(InvalidForm.class);
        desk.noteConsent(number, Mediation.Side.COMPLAINANT, Mediation.Consent.NO, HANDLER);
        assertThat(desk.answer(number, "调解不成，可依法诉讼", HANDLER).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void what_failed_in_mediation_is_closed_with_a_reason_although_a_test_is_not_met() {
        ComplaintNumber number = verifying();
        desk.mediate(number, "分歧", HANDLER);
        desk.giveOpinion(number, "赔偿 200 元", HANDLER);
        desk.endMediation(number, By.SYSTEM);
        desk.answer(number, "调解不成", HANDLER);
        var unmet = new ClosingTests(true, false, true);
        var silent = Closing.of(Finding.EFFECTIVE, Result.MEDIATION_FAILED, Recovered.NOTHING, unmet);
        assertThatThrownBy(() -> desk.close(number, silent, HEAD)).isInstanceOf(InvalidForm.class);
        var told = new Closing(
                Finding.EFFECTIVE,
                Result.MEDIATION_FAILED,
                Recovered.NOTHING,
                unmet,
                Set.of(Closing.Basis.LAW),
                "城关分公司",
                "双方分歧无法弥合，已告知诉讼途径");
        desk.find(number, told, HANDLER);
        assertThat(desk.close(number, null, HEAD).handling().closing()).isEqualTo(told);
    }

    @Test
    void a_suspension_stops_the_clocks_and_goes_back_where_it_came_from() {
        ComplaintNumber number = processing();
        LocalDate review = LocalDate.of(2026, 9, 25);
        assertThatThrownBy(
                        () -> desk.suspend(number, Suspension.Ground.APPRAISAL, "送检", LocalDate.of(2026, 10, 30), HEAD))
                .isInstanceOf(InvalidForm.class);
        Complaint stopped = desk.suspend(number, Suspension.Ground.APPRAISAL, "送检", review, HEAD);
        assertThat(stopped.dues()).isEqualTo(new Dues(new Due.On(review), new Due.Stopped()));
        centre.moveTo(centre.clock.instant().plus(Duration.ofDays(6)));
        Complaint goesOn = desk.resume(number, "鉴定完成", HANDLER);
        assertThat(goesOn.state()).isEqualTo(State.PROCESSING);
        assertThat(goesOn.dues().law()).isEqualTo(new Due.On(LocalDate.of(2026, 10, 24)));
        assertThat(goesOn.dues().step()).isEqualTo(new Due.On(LocalDate.of(2026, 10, 8))); // 4 October rolls
    }

    @Test
    void a_third_round_is_not_for_the_enterprise() {
        ComplaintNumber number = processing();
        for (int round = 0; round < 2; round++) {
            desk.reply(number, CoreSamples.reply(), YTO);
            desk.sendBack(number, "答复不实", HANDLER);
        }
        desk.reply(number, CoreSamples.reply(), YTO);
        assertThatThrownBy(() -> desk.sendBack(number, "仍不实", HANDLER)).isInstanceOf(InvalidForm.class);
    }

    @Test
    void a_dispute_of_the_wrong_enterprise_goes_to_the_right_one() {
        ComplaintNumber number = processing();
        desk.dispute(number, "非我司邮件", YTO);
        desk.forwardTo(number, "ZTO", HANDLER);
        assertThatThrownBy(() -> desk.sign(number, YTO)).isInstanceOf(UnknownComplaint.class);
        assertThat(desk.sign(number, By.enterprise("zto", "ZTO")).state()).isEqualTo(State.PROCESSING);
    }

    @Test
    void merging_is_undone_without_losing_a_word() {
        ComplaintNumber first = registered();
        ComplaintNumber second = registered();
        desk.accept(second, AGENT);
        Complaint before = centre.complaints.find(second).orElseThrow();
        Complaint merged = desk.merge(second, first, "同一事项", AGENT);
        assertThat(merged.state()).isEqualTo(State.TERMINATED);
        assertThat(centre.links.mergedInto(first)).containsExactly(second);
        assertThatThrownBy(() -> desk.merge(first, second, "反过来", AGENT)).isInstanceOf(InvalidForm.class);
        assertThatThrownBy(() -> desk.merge(first, first, "自己", AGENT)).isInstanceOf(InvalidForm.class);
        var nobodys = ComplaintNumber.of(LocalDate.of(2025, 1, 2), 3);
        assertThatThrownBy(() -> desk.link(first, nobodys, "没有这件", AGENT)).isInstanceOf(InvalidForm.class);
        Complaint back = desk.unmerge(second, "并错了", AGENT);
        assertThat(back.state()).isEqualTo(before.state());
        assertThat(back.form()).isEqualTo(before.form());
        assertThat(back.dues()).isEqualTo(before.dues());
        assertThat(centre.links.mergedInto(first)).isEmpty();
        assertThat(centre.complaints.history(first))
                .extracting(Step::note)
                .anyMatch(note -> note != null && note.contains(second.digits()));
    }

    @Test
    void three_complaints_of_one_person_in_thirty_days_are_counted() {
        registered();
        registered();
        assertThat(centre.complaints.find(registered()).orElseThrow().handling().repeats())
                .isEqualTo(3);
        centre.moveTo(
                centre.clock.instant().atOffset(ZoneOffset.UTC).plusDays(31).toInstant());
        assertThat(centre.complaints.find(registered()).orElseThrow().handling().repeats())
                .isEqualTo(1);
    }

    private ComplaintNumber registered() {
        return desk.register(
                        new Registration(
                                Receipt.by(Channel.PHONE, centre.clock.instant()), CoreSamples.complete(), null),
                        AGENT)
                .number();
    }

    private ComplaintNumber processing() {
        ComplaintNumber number = registered();
        desk.accept(number, AGENT);
        desk.forward(number, AGENT);
        desk.sign(number, YTO);
        return number;
    }

    private ComplaintNumber verifying() {
        ComplaintNumber number = processing();
        desk.reply(number, CoreSamples.reply(), YTO);
        desk.beginVerification(number, HANDLER);
        return number;
    }
}
