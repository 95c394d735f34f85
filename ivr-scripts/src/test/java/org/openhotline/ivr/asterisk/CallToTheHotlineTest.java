package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.ivr.outside.Tone;
import org.openhotline.memory.MemoryCentre;

/// Real SIP calls through the exchange as it is shipped.
class CallToTheHotlineTest {

    static HotlineExchange hotline;
    static OutsideExchange outside;
    static TrialCentre centre;
    static MemoryCentre memory;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.start();
        outside = OutsideExchange.around(hotline);
        memory = MemoryCentre.at("2026-11-23T02:00:00Z");
        memory.agentsAtWork = false;
        centre = new TrialCentre(hotline, memory.frontDesk);
    }

    @AfterAll
    static void stop() throws Exception {
        centre.close();
        outside.close();
        hotline.close();
    }

    @Test
    void with_nobody_at_work_the_caller_speaks_on_the_tape_and_hears_the_number() {
        var call = outside.dials("12305").from("13800138000").silently();
        call.hears("welcome");
        call.hears("this-call-is-recorded");
        call.hears("main-menu");
        call.presses("1");
        call.hears("nobody-free");
        call.hears("leave-a-statement");
        call.hears("beep");
        call.says(Tone.hertz(440), java.time.Duration.ofSeconds(2));
        call.presses("#");
        call.hears("statement-taken");
        call.hears("digit-2");
        call.hears("we-call-back-by");
        call.hears("month-11");
        call.hears("day-24");
        call.hears("hear-number-again");
        call.presses("9");
        call.hears("statement-taken");
        call.hears("hear-number-again");
        call.hears("goodbye");
        call.ends();
        assertThat(memory.complaints.all()).hasSize(1);
        await().untilAsserted(() -> assertThat(centre.reported("ended")).hasSize(1));
    }
}
