package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Advice.Weight;
import org.openhotline.complaint.EnterpriseComplaint.Done;
import org.openhotline.complaint.EnterpriseComplaint.Result;
import org.openhotline.complaint.Grievance.OtherProcedure;
import org.openhotline.lifecycle.Policies;
import org.openhotline.lifecycle.Policy;
import org.openhotline.lifecycle.State;

class AcceptanceAdviceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
    private static final Policy POLICY = Policies.standard().on(TODAY);
    private static final ComplaintNumber EARLIER = ComplaintNumber.of(LocalDate.of(2026, 9, 1), 7);

    @Test
    void a_complete_form_has_nothing_against_it() {
        assertThat(on(CoreSamples.complete())).isEmpty();
    }

    @Test
    void who_has_not_asked_the_enterprise_comes_back_after_its_seven_days() {
        assertThat(on(first(Done.NO, null, null)))
                .containsExactly(new Advice(
                        RejectReason.R02, Weight.APPLIES, "尚未向企业投诉：请先向企业投诉，2026-09-26 起仍未解决可再来申诉", TODAY.plusDays(8)));
    }

    @Test
    void seven_days_without_an_answer_are_enough_and_six_are_not() {
        assertThat(on(first(Done.YES, TODAY.minusDays(8), Result.UNANSWERED))).isEmpty();
        assertThat(on(first(Done.YES, TODAY.minusDays(7), Result.UNANSWERED)))
                .extracting(Advice::comeBackOn)
                .containsExactly(TODAY.plusDays(1));
    }

    @Test
    void an_answer_that_does_not_satisfy_needs_no_seven_days() {
        assertThat(on(first(Done.YES, TODAY.minusDays(1), Result.DISSATISFIED))).isEmpty();
        assertThat(on(first(Done.BLOCKED, null, null))).isEmpty();
    }

    @Test
    void what_is_missing_is_asked_for_first() {
        assertThat(on(ComplaintForm.EMPTY))
                .extracting(Advice::reason, Advice::weight)
                .contains(
                        org.assertj.core.api.Assertions.tuple(RejectReason.R02, Weight.ASK_FIRST),
                        org.assertj.core.api.Assertions.tuple(RejectReason.R03, Weight.ASK_FIRST));
    }

    @Test
    void a_repeat_is_refused_unless_respondent_or_reason_is_new() {
        var answered = new Earlier(EARLIER, State.CLOSED, true, true);
        var otherReason = new Earlier(EARLIER, State.CLOSED, true, false);
        var open = new Earlier(EARLIER, State.PROCESSING, true, true);
        assertThat(on(CoreSamples.complete(), answered))
                .extracting(Advice::weight)
                .containsExactly(Weight.APPLIES);
        assertThat(on(CoreSamples.complete(), otherReason))
                .extracting(Advice::weight)
                .containsExactly(Weight.LOOK);
        assertThat(on(CoreSamples.complete(), open)).extracting(Advice::why).allMatch(why -> why.contains("并入"));
    }

    @Test
    void another_procedure_and_more_than_a_year_are_seen() {
        ComplaintForm form = CoreSamples.complete();
        Grievance g = form.grievance();
        var sued = new ComplaintForm(
                form.complainant(),
                form.item(),
                new EnterpriseComplaint(
                        Done.YES, TODAY.minusYears(1).minusDays(1), null, null, Result.DISSATISFIED, null),
                new Grievance(g.mainProblem(), List.of(), g.text(), g.requests(), null, OtherProcedure.LAWSUIT, false),
                null);
        assertThat(on(sued)).extracting(Advice::reason).containsExactly(RejectReason.R06, RejectReason.R08);
    }

    private static List<Advice> on(ComplaintForm form, Earlier... earlier) {
        return AcceptanceAdvice.on(form, TODAY, POLICY, List.of(earlier));
    }

    private static ComplaintForm first(Done done, @Nullable LocalDate on, @Nullable Result result) {
        ComplaintForm form = CoreSamples.complete();
        return new ComplaintForm(
                form.complainant(),
                form.item(),
                new EnterpriseComplaint(done, on, null, null, result, null),
                form.grievance(),
                null);
    }
}
