package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.asteriskjava.manager.action.OriginateAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Complaint;
import org.openhotline.contact.Wish;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.Listening;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.ivr.outside.Tone;
import org.openhotline.memory.MemoryCentre;

/// Real SIP calls through the exchange as it is shipped.
class CallToTheHotlineTest {

    private static final Tone CALLER = Tone.hertz(440);
    private static final Tone AGENT = Tone.hertz(770);
    private static final String AGENTS_NUMBER = "13900000001";

    static HotlineExchange hotline;
    static OutsideExchange outside;

    MemoryCentre memory = MemoryCentre.at("2026-11-23T02:00:00Z");
    TrialCentre centre;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.startWith(Map.of("stillWaiting", "2"));
        outside = OutsideExchange.around(hotline);
    }

    @AfterAll
    static void stop() throws Exception {
        outside.close();
        hotline.close();
    }

    @BeforeEach
    void open() throws IOException {
        try (var old = Files.list(hotline.recordings())) {
            for (var file : old.toList()) Files.delete(file);
        }
        centre = new TrialCentre(hotline, memory.frontDesk);
    }

    @AfterEach
    void close() {
        hotline.agentLeaves(AGENTS_NUMBER);
        centre.close();
    }

    @Test
    void caller_and_agent_hear_each_other_and_only_their_talk_is_recorded() throws Exception {
        hotline.agentAt(AGENTS_NUMBER, false);
        var agent = outside.answersAt(AGENTS_NUMBER).plays(AGENT);
        var call = outside.dials("12305").from("13800138000").playing(CALLER);
        call.hears("welcome");
        call.hears("this-call-is-recorded");
        call.hears("main-menu");
        call.presses("1");
        call.hears("connecting");
        agent.answered();
        agent.hears(CALLER);
        call.hears(AGENT);
        assertThat(memory.contacts.ofCall(idOf("arrived")).orElseThrow().wish()).isEqualTo(Wish.COMPLAIN);
        await().until(() -> sizeOf("conversation") > 16_000);
        agent.hangsUp();
        call.ends();
        await().untilAsserted(() -> assertThat(centre.reported("ended")).hasSize(1));
        assertThat(centre.reported("ended").getFirst().getAnswered()).isEqualTo("1");
        var tape = hotline.recordings().resolve(idOf("arrived") + "-conversation.wav");
        await().untilAsserted(() -> assertThat(Listening.hears(tape, CALLER) && Listening.hears(tape, AGENT))
                .isTrue());
        assertThat(Listening.secondsOf(tape))
                .isLessThan(Duration.ofMillis(call.ear().length() / 8).toSeconds());
        assertThat(centre.reported("fallback")).isEmpty();
        assertThat(call.hasHeard("fallback")).isFalse();
    }

    @Test
    void progress_is_told_to_who_keys_number_and_last_four() {
        memory.agentsAtWork = false;
        var speaker = outside.dials("12305").from("13800138000").silently();
        speaker.hears("main-menu");
        speaker.presses("1");
        leavesStatement(speaker);
        speaker.hears("statement-taken");
        speaker.hangsUp();

        var call = outside.dials("12305").from("09318888888").silently();
        call.hears("main-menu");
        call.presses("2");
        call.hears("ask-number");
        call.presses(theOnlyComplaint().number().digits());
        call.hears("ask-last-four");
        call.presses("8000");
        call.hears("your-complaint");
        call.hears("state-10");
        call.hears("after-progress");
        call.hangsUp();
    }

    @Test
    void an_agent_calls_back_and_the_person_hears_that_it_is_recorded() throws Exception {
        var agent = outside.answersAt("13900000002").plays(AGENT);
        var person = outside.answersAt("09311234567").plays(CALLER);
        var call = java.util.UUID.randomUUID();
        var originate = new OriginateAction();
        originate.setChannel("PJSIP/13900000002@trunk"); // a seat without a browser
        originate.setContext("return-call");
        originate.setExten("09311234567");
        originate.setPriority(1);
        originate.setAsync(true);
        originate.setVariables(Map.of("__CALLID", call.toString()));
        centre.ami().send(originate);
        person.hears("this-call-is-recorded");
        person.hears(AGENT);
        agent.hears(CALLER);
        await().until(() -> sizeOf("conversation") > 16_000);
        person.hangsUp();
        agent.ends();
        var tape = hotline.recordings().resolve(call + "-conversation.wav");
        await().untilAsserted(() -> assertThat(Listening.hears(tape, CALLER) && Listening.hears(tape, AGENT))
                .isTrue());
        await().untilAsserted(() -> assertThat(centre.reported("ended")).hasSize(1));
        assertThat(centre.reported("ended").getFirst().getVia()).isEqualTo("return");
    }

    @Test
    void silence_leads_to_an_agent() {
        hotline.agentAt(AGENTS_NUMBER, false);
        var agent = outside.answersAt(AGENTS_NUMBER).plays(AGENT);
        var call = outside.dials("093112305").silently();
        call.hears("main-menu");
        call.hears("connecting");
        call.hears(AGENT);
        call.hangsUp();
        agent.ends();
    }

    @Test
    void a_bridged_call_outlives_the_application() {
        hotline.agentAt(AGENTS_NUMBER, false);
        var agent = outside.answersAt(AGENTS_NUMBER).plays(AGENT);
        var call = outside.dials("12305").playing(CALLER);
        call.hears("main-menu");
        call.presses("0");
        call.hears(AGENT);
        centre.close();
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true); // longer than the beat may be away
        call.hears(AGENT);
        agent.hears(CALLER);
        assertThat(call.hasHeard("fallback")).isFalse();
        agent.hangsUp();
        call.ends();
        assertThat(call.hasHeard("fallback")).isFalse();
    }

    @Test
    void with_nobody_at_work_the_caller_speaks_on_the_tape_and_hears_the_number() throws Exception {
        memory.agentsAtWork = false;
        var call = outside.dials("12305").from("13800138000").silently();
        call.hears("main-menu");
        call.presses("1");
        call.hears("nobody-free");
        leavesStatement(call);
        call.hears("statement-taken");
        for (var digit : theOnlyComplaint().number().digits().split("", -1)) {
            if (!digit.isEmpty()) call.hears("digit-" + digit);
        }
        call.hears("we-call-back-by");
        call.hears("month-11");
        call.hears("day-24");
        call.hears("hear-number-again");
        call.presses("9");
        call.hears("statement-taken");
        call.hears("hear-number-again");
        call.hangsUp();
        assertThat(memory.complaints.all()).hasSize(1);
        assertThat(centre.reported("recorded").getFirst().getEnd()).isEqualTo("DTMF");
    }

    @Test
    void a_caller_who_hangs_up_while_speaking_has_complained() {
        memory.agentsAtWork = false;
        var call = outside.dials("12305").from("13800138000").silently();
        call.hears("main-menu");
        call.presses("0");
        call.hears("beep");
        call.plays(CALLER);
        await().until(() -> sizeOf("statement") > 16_000);
        call.hangsUp();
        await().untilAsserted(() -> assertThat(memory.complaints.all()).hasSize(1));
        assertThat(String.valueOf(theOnlyComplaint().form().complainant().phone()))
                .isNotEmpty();
    }

    @Test
    void who_waits_keeps_the_place_and_may_leave_a_statement_by_key() {
        hotline.agentAt(AGENTS_NUMBER, true);
        var call = outside.dials("12305").silently();
        call.hears("main-menu");
        call.presses("0");
        call.hears("connecting");
        call.hears("still-waiting");
        call.presses("5");
        call.hears("still-waiting");
        call.presses("1");
        call.hears("leave-a-statement");
        call.hears("beep");
        call.says(CALLER, Duration.ofSeconds(1)).presses("#");
        call.hears("statement-taken");
        call.hangsUp();
        assertThat(call.hasHeard("nobody-free")).isFalse();
        assertThat(memory.complaints.all()).hasSize(1);
    }

    @Test
    void with_an_empty_queue_nobody_waits_for_nobody() {
        var call = outside.dials("12305").silently();
        call.hears("main-menu");
        call.presses("0");
        call.hears("connecting");
        call.hears("nobody-free");
        call.hears("leave-a-statement");
        call.hangsUp();
    }

    @Test
    void the_callers_number_arrives_as_digits_only() {
        var call = outside.dials("12305").from("+86138\\;<x>0013").silently().answered();
        call.hangsUp();
        await().untilAsserted(() -> assertThat(centre.reported("arrived")).hasSize(1));
        assertThat(centre.reported("arrived").getFirst().getCaller()).matches("[+0-9]*");
        assertThat(centre.reported("arrived").getFirst().getVia()).isEqualTo("trunk");
    }

    private static void leavesStatement(OutsideCall call) {
        call.hears("leave-a-statement");
        call.hears("beep");
        call.says(CALLER, Duration.ofSeconds(1)).presses("#");
    }

    private Complaint theOnlyComplaint() {
        assertThat(memory.complaints.all()).hasSize(1);
        return memory.complaints.all().getFirst();
    }

    private java.util.UUID idOf(String what) {
        return java.util.UUID.fromString(java.util.Objects.requireNonNull(
                centre.reported(what).getFirst().getCallId()));
    }

    private static long sizeOf(String kind) throws IOException {
        try (var files = Files.list(hotline.recordings())) {
            return files.filter(file -> file.toString().endsWith(kind + ".wav"))
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElse(0);
        }
    }
}
