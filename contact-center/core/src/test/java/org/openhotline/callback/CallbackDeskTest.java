package org.openhotline.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.CallbackDesk.ToDial;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.person.PhoneNumber;

class CallbackDeskTest {

    /// Friday 2026-09-18, 10:00 in Lanzhou: a window is open.
    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");

    @Test
    void a_callback_on_the_line_is_not_due_again() {
        Callback planned = centre.callbackDesk.plan(complaintOf("13800138000"), Callback.Purpose.SURVEY);
        assertThat(centre.callbackDesk.takeDue(5)).extracting(ToDial::callback).containsExactly(planned.id());
        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
    }

    @Test
    void after_no_answer_it_is_tried_again_four_hours_later_then_on_the_next_working_day_then_no_more() {
        Callback planned = centre.callbackDesk.plan(complaintOf("13800138000"), Callback.Purpose.SURVEY);
        centre.callbackDesk.takeDue(1);
        Callback first = centre.callbackDesk.ended(planned.id(), CallbackOutcome.NO_ANSWER);
        assertThat(first.nextTryAt()).isEqualTo(Instant.parse("2026-09-18T06:30:00Z"));

        centre.moveTo(Instant.parse("2026-09-18T06:30:00Z"));
        centre.callbackDesk.takeDue(1);
        Callback second = centre.callbackDesk.ended(planned.id(), CallbackOutcome.BUSY);
        assertThat(second.nextTryAt())
                .as("Sunday the 20th is a make-up working day")
                .isEqualTo("2026-09-20T01:00:00Z");

        centre.moveTo(Instant.parse("2026-09-20T01:00:00Z"));
        centre.callbackDesk.takeDue(1);
        Callback third = centre.callbackDesk.ended(planned.id(), CallbackOutcome.NO_ANSWER);
        assertThat(third.status()).isEqualTo(Callback.Status.DONE);
        assertThat(third.tries()).isEqualTo(3);
    }

    @Test
    void what_was_keyed_stays_when_the_callee_hangs_up() {
        Callback planned = centre.callbackDesk.plan(complaintOf("13800138000"), Callback.Purpose.SURVEY);
        centre.callbackDesk.takeDue(1);
        centre.callbackDesk.answered(planned.id(), CallbackDesk.CENTRE, Satisfaction.SATISFIED);
        Callback ended = centre.callbackDesk.ended(planned.id(), CallbackOutcome.HUNG_UP);
        assertThat(ended.outcome()).isEqualTo(CallbackOutcome.PARTLY_RATED);
        assertThat(ended.centre()).isEqualTo(Satisfaction.SATISFIED);
    }

    @Test
    void only_domestic_numbers_are_dialled() {
        Callback planned = centre.callbackDesk.plan(complaintOf("+14155550123"), Callback.Purpose.SURVEY);
        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
        assertThat(centre.callbacks.find(planned.id()).orElseThrow().outcome()).isEqualTo(CallbackOutcome.NOT_DIALLED);
    }

    @Test
    void a_number_that_is_never_to_be_called_is_not_dialled_and_not_tried_again() {
        centre.neverCall.add(PhoneNumber.read("13800138000").orElseThrow(), "asked for it", "agent01");
        Callback planned = centre.callbackDesk.plan(complaintOf("13800138000"), Callback.Purpose.SURVEY);
        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
        Callback done = centre.callbacks.find(planned.id()).orElseThrow();
        assertThat(done.outcome()).isEqualTo(CallbackOutcome.NOT_DIALLED);
        assertThat(done.status()).isEqualTo(Callback.Status.DONE);
    }

    @Test
    void nobody_is_called_outside_the_windows() {
        centre.moveTo(Instant.parse("2026-09-18T04:30:00Z"));
        centre.callbackDesk.plan(complaintOf("13800138000"), Callback.Purpose.SURVEY);
        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
        centre.moveTo(Instant.parse("2026-09-18T04:30:00Z").plus(Duration.ofHours(2)));
        assertThat(centre.callbackDesk.takeDue(5)).hasSize(1);
    }

    private ComplaintNumber complaintOf(String phone) {
        var form = new ComplaintForm(
                Complainant.calling(PhoneNumber.read(phone).orElseThrow()),
                PostalItem.UNKNOWN,
                null,
                Grievance.UNKNOWN,
                null);
        return centre.desk
                .register(
                        new Registration(Receipt.by(Channel.PHONE, centre.clock.instant()), form, null),
                        By.staff("agent01", Set.of(Actor.INTAKE)))
                .number();
    }
}
