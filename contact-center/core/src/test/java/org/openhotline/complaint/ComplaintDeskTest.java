package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Closing.ClosingTests;
import org.openhotline.complaint.Closing.Finding;
import org.openhotline.complaint.Closing.Recovered;
import org.openhotline.complaint.Closing.Result;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.State;
import org.openhotline.memory.MemoryCentre;

class ComplaintDeskTest {

    private static final By AGENT = By.staff("agent01", Set.of(Actor.INTAKE));
    private static final By HANDLER = By.staff("handler01", Set.of(Actor.HANDLER));
    private static final By REVIEWER = By.staff("head", Set.of(Actor.REVIEWER));
    private static final By YTO = By.enterprise("yto", "YTO");

    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");
    private final ComplaintDesk desk = centre.desk;

    @Test
    void a_complaint_lives_its_whole_life() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        desk.accept(number, AGENT);
        desk.forward(number, AGENT);
        desk.sign(number, YTO);
        desk.reply(number, CoreSamples.reply(), YTO);
        desk.beginVerification(number, HANDLER);
        desk.noteVerification(number, new Verification(Verification.Reached.YES, true, null), HANDLER);
        desk.answer(number, "已赔偿 300 元", HANDLER);
        Complaint closed = desk.close(number, closing(ClosingTests.ALL_MET), REVIEWER);

        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.handling().closing()).isEqualTo(closing(ClosingTests.ALL_MET));
        assertThat(centre.complaints.history(number)).hasSize(9);
        assertThat(centre.facts).hasSize(9).last().isInstanceOf(ComplaintFact.ComplaintMoved.class);
    }

    @Test
    void an_act_that_is_not_in_the_table_is_refused_in_every_state_and_nothing_is_written() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        assertThatThrownBy(() -> desk.close(number, closing(ClosingTests.ALL_MET), REVIEWER))
                .isInstanceOfSatisfying(
                        ActNotOpen.class,
                        refused -> assertThat(refused.open())
                                .isEqualTo(EnumSet.of(
                                        Act.ACCEPT,
                                        Act.REJECT,
                                        Act.GUIDE,
                                        Act.TRANSFER,
                                        Act.ASK_SUPPLEMENT,
                                        Act.WITHDRAW,
                                        Act.TERMINATE,
                                        Act.MERGE,
                                        Act.EDIT,
                                        Act.ASSIGN,
                                        Act.NOTE,
                                        Act.ADD_MATERIAL,
                                        Act.LINK,
                                        Act.URGE,
                                        Act.SUPERVISE,
                                        Act.PROPOSE_REJECTION)));
        assertThat(centre.complaints.history(number)).hasSize(1);
    }

    @Test
    void an_act_is_open_only_to_its_actors() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        assertThatThrownBy(() -> desk.accept(number, REVIEWER)).isInstanceOf(ActNotYours.class);
    }

    @Test
    void an_enterprise_does_not_know_of_what_was_not_forwarded_to_it() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        assertThatThrownBy(() -> desk.sign(number, YTO)).isInstanceOf(UnknownComplaint.class);
        desk.accept(number, AGENT);
        desk.forward(number, AGENT);
        assertThatThrownBy(() -> desk.sign(number, By.enterprise("zto", "ZTO"))).isInstanceOf(UnknownComplaint.class);
    }

    @Test
    void an_incomplete_complaint_is_taken_with_its_list_but_not_accepted() {
        Complaint taken = registered(ComplaintForm.EMPTY);
        assertThat(taken.missing()).contains(Missing.ENTERPRISE, Missing.TEXT, Missing.COMPLAINANT_PHONE);
        assertThatThrownBy(() -> desk.accept(taken.number(), AGENT))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .contains("ENTERPRISE", "TEXT"));
        Complaint completed = desk.edit(taken.number(), CoreSamples.complete(), AGENT);
        assertThat(completed.missing()).isEmpty();
        assertThat(desk.accept(taken.number(), AGENT).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void all_faults_of_a_form_are_told_at_once_and_nothing_is_stored() {
        var bad = new ComplaintForm(
                Complainant.UNKNOWN,
                PostalItem.of("NOBODY", "!!", null, LocalDate.of(2030, 1, 1)),
                null,
                new Grievance("9988", List.of(), "字".repeat(2_001), Set.of(), -1L, null, false),
                null);
        assertThatThrownBy(() -> registered(bad))
                .isInstanceOfSatisfying(
                        InvalidForm.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "item.enterpriseCode",
                                        "item.waybill",
                                        "item.postedOn",
                                        "grievance.mainProblem",
                                        "grievance.text",
                                        "grievance.claimFen"));
        assertThat(centre.complaints.all()).isEmpty();
    }

    @Test
    void a_stale_screen_is_told_so() {
        Complaint complaint = registered(CoreSamples.complete());
        desk.accept(complaint.number(), AGENT);
        assertThatThrownBy(() -> desk.forward(complaint.number(), AGENT.having(complaint.version())))
                .isInstanceOf(ComplaintChanged.class);
    }

    @Test
    void the_enterprise_has_ten_days_from_forwarding_and_the_law_thirty_from_receipt() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        desk.accept(number, AGENT);
        desk.forward(number, AGENT);
        Complaint signed = desk.sign(number, YTO);
        assertThat(signed.dues().step()).isEqualTo(new Due.On(LocalDate.of(2026, 9, 28)));
        assertThat(signed.dues().law()).isEqualTo(new Due.On(LocalDate.of(2026, 10, 18)));
    }

    @Test
    void nothing_is_answered_unverified_and_nothing_closed_untested() {
        ComplaintNumber number = registered(CoreSamples.complete()).number();
        desk.accept(number, AGENT);
        desk.forward(number, AGENT);
        desk.sign(number, YTO);
        desk.reply(number, CoreSamples.reply(), YTO);
        desk.beginVerification(number, HANDLER);
        assertThatThrownBy(() -> desk.answer(number, "好", HANDLER)).isInstanceOf(InvalidForm.class);
        desk.noteVerification(number, new Verification(Verification.Reached.NOT_REACHED, null, null), HANDLER);
        desk.answer(number, "好", HANDLER);
        assertThatThrownBy(() -> desk.close(number, closing(new ClosingTests(true, false, true)), REVIEWER))
                .isInstanceOf(InvalidForm.class);
    }

    private Complaint registered(ComplaintForm form) {
        return desk.register(new Registration(Receipt.by(Channel.PHONE, centre.clock.instant()), form, null), AGENT);
    }

    private static Closing closing(ClosingTests tests) {
        return Closing.of(Finding.EFFECTIVE, Result.SETTLED, new Recovered(30_000, 0, 0), tests);
    }
}
