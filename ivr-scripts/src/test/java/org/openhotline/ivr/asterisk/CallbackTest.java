package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.ivr.script.DeskForTests;

/// The hotline calls people back, through the telephone network outside.
class CallbackTest {

    private static final String NUMBER = "13912345678";

    static HotlineExchange hotline;
    static OutsideExchange outside;

    final DeskForTests desk = new DeskForTests();
    final UUID callback = UUID.randomUUID();
    TrialCentre centre;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.startWith(Map.of("callbackRing", "3", "beatLimit", "3000"));
        outside = OutsideExchange.around(hotline);
    }

    @AfterAll
    static void stop() throws Exception {
        outside.close();
        hotline.close();
    }

    @BeforeEach
    void open() {
        centre = new TrialCentre(hotline, desk);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void two_answers_by_key() {
        var person = outside.answersAt(NUMBER);
        dial(NUMBER);
        person.hears("callback-greeting");
        person.hears("satisfaction-with-centre");
        person.presses("1");
        person.hears("satisfaction-with-enterprise");
        person.presses("5");
        person.hears("callback-thanks");
        person.ends();
        assertThat(outcome()).isEqualTo(CallbackOutcome.RATED);
        assertThat(desk.answers())
                .containsExactly(
                        Map.entry("satisfaction-with-centre", Satisfaction.VERY_SATISFIED),
                        Map.entry("satisfaction-with-enterprise", Satisfaction.VERY_DISSATISFIED));
    }

    @Test
    void a_hang_up_in_the_second_question_keeps_the_first_answer() {
        var person = outside.answersAt(NUMBER);
        dial(NUMBER);
        person.hears("satisfaction-with-centre");
        person.presses("3");
        person.hears("satisfaction-with-enterprise");
        person.hangsUp();
        assertThat(outcome()).isEqualTo(CallbackOutcome.HUNG_UP);
        assertThat(desk.answers()).containsExactly(Map.entry("satisfaction-with-centre", Satisfaction.FAIR));
    }

    @Test
    void no_key_twice_is_silence() {
        var person = outside.answersAt(NUMBER);
        dial(NUMBER);
        person.hears("satisfaction-with-centre");
        person.presses("7");
        person.hears("satisfaction-with-centre");
        person.hears("callback-silence");
        person.ends();
        assertThat(outcome()).isEqualTo(CallbackOutcome.SILENT);
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void busy() {
        outside.isBusyAt(NUMBER);
        dial(NUMBER);
        assertThat(outcome()).isEqualTo(CallbackOutcome.BUSY);
    }

    @Test
    void rings_and_nobody_comes() {
        outside.ringsAt(NUMBER);
        dial(NUMBER);
        assertThat(outcome()).isEqualTo(CallbackOutcome.NO_ANSWER);
    }

    @Test
    void a_number_that_nobody_has() {
        dial("02912345678");
        assertThat(outcome()).isEqualTo(CallbackOutcome.WRONG_NUMBER);
    }

    @Test
    void a_number_abroad_is_never_dialled() {
        dial("0044123456789");
        assertThat(outcome()).isEqualTo(CallbackOutcome.NOT_DIALLED);
        assertThat(outside.called()).doesNotContain("0044123456789");
    }

    @Test
    void the_application_stops_in_the_middle() {
        var person = outside.answersAt(NUMBER);
        dial(NUMBER);
        person.answered();
        // At once, because the talk must outlast the limit of the beat. The person says nothing: the exchange must
        // notice without.
        centre.stopsTalking();
        person.hears("callback-sorry");
        person.ends();
        assertThat(outcome()).isEqualTo(CallbackOutcome.FAILED);
    }

    @Test
    void never_more_than_two_at_once() {
        var people = new ArrayList<OutsideCall>();
        for (var number : List.of("13900000011", "13900000012")) {
            people.add(outside.answersAt(number));
            dial(number);
        }
        people.forEach(person -> person.hears("callback-greeting"));
        outside.answersAt("13900000013");
        dial("13900000013");
        assertThat(outcome()).isEqualTo(CallbackOutcome.FAILED);
        assertThat(outside.called()).doesNotContain("13900000013");
        people.forEach(OutsideCall::hangsUp);
    }

    private void dial(String number) {
        var originate = new OriginateAction();
        originate.setChannel("Local/" + number + "@callback/n");
        originate.setContext("callback-talk");
        originate.setExten("s");
        originate.setPriority(1);
        originate.setTimeout(60_000L);
        originate.setAsync(true);
        originate.setVariables(Map.of(
                "CALLBACK_ID", callback.toString(), "CALLID", UUID.randomUUID().toString()));
        centre.ami().send(originate);
    }

    /// Exactly one event for each attempt.
    private CallbackOutcome outcome() {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !centre.reported("callback").isEmpty());
        assertThat(centre.reported("callback")).hasSize(1);
        var event = centre.reported("callback").getFirst();
        assertThat(event.getCallback()).isEqualTo(callback.toString());
        return CallbackOutcome.valueOf(Optional.ofNullable(event.getOutcome()).orElseThrow());
    }
}
