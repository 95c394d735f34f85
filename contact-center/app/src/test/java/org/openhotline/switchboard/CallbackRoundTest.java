package org.openhotline.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.switchboard.Trial.until;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.contact.Contact;
import org.openhotline.lifecycle.By;
import org.openhotline.person.PhoneNumber;

/// People are called back over a real exchange and do what people do.
class CallbackRoundTest {

    private static Trial trial;

    @BeforeAll
    static void begin() {
        trial = new Trial(Map.of("callbackRing", "4"));
    }

    @AfterAll
    static void end() throws IOException {
        trial.close();
    }

    @Test
    void both_answers_by_key_are_a_rating() {
        var callee = trial.outside.answersAt("13900000001");
        UUID callback = dialled("13900000001");
        callee.hears("satisfaction-with-centre");
        callee.presses("1");
        callee.hears("satisfaction-with-enterprise");
        callee.presses("4");
        Callback done = ended(callback);
        assertThat(done.outcome()).isEqualTo(CallbackOutcome.RATED);
        assertThat(done.centre()).isEqualTo(Satisfaction.VERY_SATISFIED);
        assertThat(done.enterprise()).isEqualTo(Satisfaction.DISSATISFIED);
    }

    @Test
    void who_hangs_up_in_the_second_question_has_answered_the_first() {
        var callee = trial.outside.answersAt("13900000002");
        UUID callback = dialled("13900000002");
        callee.hears("satisfaction-with-centre");
        callee.presses("2");
        callee.hears("satisfaction-with-enterprise");
        callee.hangsUp();
        assertThat(ended(callback).outcome()).isEqualTo(CallbackOutcome.PARTLY_RATED);
    }

    @Test
    void busy_nobody_there_and_silence_are_different_outcomes() {
        trial.outside.isBusyAt("13900000003");
        assertThat(ended(dialled("13900000003")).outcome()).isEqualTo(CallbackOutcome.BUSY);
        trial.outside.ringsAt("13900000004");
        assertThat(ended(dialled("13900000004")).outcome()).isEqualTo(CallbackOutcome.NO_ANSWER);
        var _ = trial.outside.answersAt("13900000005");
        assertThat(ended(dialled("13900000005")).outcome()).isEqualTo(CallbackOutcome.SILENT);
        assertThat(trial.now().parts.dialling.size()).isZero();
    }

    @Test
    void no_number_abroad_is_ever_dialled() {
        assertThatThrownBy(() -> trial.now()
                        .parts
                        .switchboard
                        .callBack(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                PhoneNumber.read("+44 20 7946 0000").orElseThrow()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(trial.outside.called()).noneMatch(number -> number.contains("7946"));
    }

    private static UUID dialled(String number) {
        PhoneNumber phone = PhoneNumber.read(number).orElseThrow();
        var centre = trial.centre;
        var contact = centre.contacts.add(
                Contact.arrived(UUID.randomUUID(), Channel.PHONE, centre.clock.instant(), phone, null));
        var form = new ComplaintForm(Complainant.calling(phone), PostalItem.UNKNOWN, null, Grievance.UNKNOWN, null);
        var complaint = centre.desk.register(
                new Registration(Receipt.by(Channel.PHONE, centre.clock.instant()), form, contact.id()), By.SYSTEM);
        Callback planned = centre.callbackDesk.plan(complaint.number(), Callback.Purpose.SURVEY);
        var parts = trial.now().parts;
        var round = new CallbackRound(centre.callbackDesk, parts.switchboard, parts.liveCalls, parts.dialling, 2);
        until("the callback to be dialled", () -> round.run() == 1);
        return planned.id();
    }

    private static Callback ended(UUID callback) {
        until(
                "the callback to be over",
                () -> trial.centre
                        .callbacks
                        .find(callback)
                        .filter(each -> each.outcome() != null)
                        .isPresent());
        return trial.centre.callbacks.find(callback).orElseThrow();
    }
}
