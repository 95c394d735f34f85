package org.openhotline.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.switchboard.Trial.until;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.response.ManagerError;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.Tone;

/// Seats, queue and calls on a real exchange.
class AsteriskSwitchboardTest {

    private static Trial trial;

    @BeforeAll
    static void begin() {
        trial = new Trial(Map.of());
    }

    @AfterAll
    static void end() throws IOException {
        trial.close();
    }

    @AfterEach
    void everybodyGoesHome() {
        var parts = trial.now().parts;
        parts.calls.live().forEach(call -> parts.liveCalls.hangUp(call.call()));
        parts.queue.all().forEach(agent -> parts.seats.release(agent.agent()));
        until("all calls to be over", () -> parts.calls.live().isEmpty());
    }

    @Test
    void a_leased_secret_is_accepted_and_the_one_before_it_is_refused() throws IOException {
        var parts = trial.now().parts;
        var sip = new SipRegistration(trial.exchange.sipPort());
        SeatLease first = parts.seats.lease("chen");
        assertThat(sip.register(first.sipUser(), first.secret(), "901@127.0.0.1:5099"))
                .isEqualTo(200);

        SeatLease second = parts.seats.lease("chen");
        assertThat(second.seat()).isEqualTo(first.seat());
        assertThat(sip.register(first.sipUser(), first.secret(), "901@127.0.0.1:5099"))
                .isNotEqualTo(200);
        assertThat(sip.register(second.sipUser(), second.secret(), "901@127.0.0.1:5099"))
                .isEqualTo(200);

        parts.seats.release("chen");
        until("the secret to be taken back", () -> {
            try {
                return sip.register(second.sipUser(), second.secret(), "901@127.0.0.1:5099") != 200;
            } catch (IOException noAnswer) {
                return true;
            }
        });
    }

    @Test
    void seats_are_lent_once_each_and_then_refused() {
        var seats = trial.now().parts.seats;
        assertThat(seats.lease("a").seat()).isNotEqualTo(seats.lease("b").seat());
        seats.lease("c");
        assertThatThrownBy(() -> seats.lease("d")).isInstanceOf(Seats.NoSeatFree.class);
        seats.release("b");
        assertThat(seats.lease("d").agent()).isEqualTo("d");
        assertThat(seats.lease("a").toString()).doesNotContain(seats.lease("a").secret());
    }

    @Test
    void our_user_may_neither_run_commands_nor_start_programs() {
        try (var ami = trial.exchange.ami()) {
            assertThat(ami.send(new CommandAction("core show version"))).isInstanceOf(ManagerError.class);
            var system = new OriginateAction();
            system.setChannel("Local/s@lease");
            system.setApplication("System");
            system.setData("touch /tmp/never");
            system.setAsync(true);
            assertThat(ami.send(system)).isInstanceOf(ManagerError.class);
        }
    }

    @Test
    void a_call_rings_one_agent_is_answered_and_wrapped_up() throws IOException {
        var now = trial.now();
        var agentsEnd = trial.outside.answersAt("901").plays(Tone.hertz(600));
        now.agent("chen", "901");
        now.parts.seats.lease("liu");

        var caller = trial.outside.dials("12305").from("13800138000").playing(Tone.hertz(440));
        caller.presses("0");
        until("chen to talk", () -> now.is("chen", Presence.TALKING));
        LiveCall call = now.parts.liveCalls.of("chen").orElseThrow();
        assertThat(call.stage()).isEqualTo(LiveCall.Stage.TALKING);
        assertThat(String.valueOf(call.caller())).isEqualTo("138****8000");
        assertThat(call.waitingSince()).isNotNull();
        caller.hears(Tone.hertz(600));
        agentsEnd.hears(Tone.hertz(440));
        assertThat(now.parts.liveCalls.figures().busy()).isEqualTo(1);

        caller.hangsUp();
        until("chen to wrap up", () -> now.is("chen", Presence.WRAP_UP));
        until("wrap-up to end by itself", () -> now.is("chen", Presence.READY));
        assertThat(now.told.said).containsSubsequence("ringing chen", "answered chen", "ended chen");
        assertThat(now.told.said).doesNotContain("ringing liu");
        until("the row", () -> "answered".equals(trial.rows.endings.get(call.call())));
        var contact = trial.centre.contacts.ofCall(call.call()).orElseThrow();
        assertThat(contact.agent()).isEqualTo("chen");
        assertThat(contact.endedAt()).isNotNull();
    }

    @Test
    void a_caller_who_gives_up_while_it_rings_frees_the_agent() throws IOException {
        var now = trial.now();
        trial.outside.ringsAt("902");
        now.agent("zhao", "902");
        var caller = trial.outside.dials("12305").from("13800138001").silently();
        caller.presses("0");
        until("zhao to be rung", () -> now.is("zhao", Presence.RINGING));
        LiveCall ringing = now.parts.liveCalls.of("zhao").orElseThrow();
        caller.hangsUp();
        until("zhao to be ready again", () -> now.is("zhao", Presence.READY));
        until("the row", () -> "abandoned".equals(trial.rows.endings.get(ringing.call())));
        assertThat(now.told.said).contains("stopped zhao");
    }

    @Test
    void calls_live_on_while_the_application_restarts_and_are_found_again() throws IOException {
        trial.outside.answersAt("903").plays(Tone.hertz(700));
        trial.now().agent("wang", "903");
        var caller = trial.outside.dials("12305").from("13800138002").playing(Tone.hertz(440));
        caller.presses("0");
        until("wang to talk", () -> trial.now().is("wang", Presence.TALKING));
        LiveCall before = trial.now().parts.liveCalls.of("wang").orElseThrow();
        until(
                "the answer to be written down",
                () -> trial.rows.answeredAt(before.call()).isPresent());

        var anew = trial.restartApplication();
        until("wang to talk, as seen after the restart", () -> anew.is("wang", Presence.TALKING));
        LiveCall found = anew.parts.liveCalls.of("wang").orElseThrow();
        assertThat(found.call()).isEqualTo(before.call());
        assertThat(found.caller()).isEqualTo(before.caller());
        assertThat(found.answeredAt()).isEqualTo(before.answeredAt());
        caller.hears(Tone.hertz(700));

        caller.hangsUp();
        until("wang to wrap up", () -> anew.is("wang", Presence.WRAP_UP));
    }

    @Test
    void whoever_waits_is_found_after_a_restart_too() throws IOException {
        trial.outside.ringsAt("904");
        trial.now().agent("sun", "904");
        trial.now().parts.queue.pause("sun", "meal\r\nAction: Command\u2028x");
        until("sun to be paused", () -> trial.now().is("sun", Presence.PAUSED));
        assertThat(trial.now().parts.queue.of("sun").reason()).isEqualTo("mealAction: Commandx");
        var caller = trial.outside.dials("12305").from("13800138003").silently();
        caller.presses("0");
        until("the caller to wait", () -> trial.now().parts.liveCalls.figures().waiting() == 1);

        var anew = trial.restartApplication();
        until("the caller to wait still", () -> anew.parts.liveCalls.figures().waiting() == 1);
        until("sun to be paused still", () -> anew.is("sun", Presence.PAUSED));
        assertThat(anew.parts.queue.of("sun").reason()).isEqualTo("mealAction: Commandx");
        caller.hangsUp();
        until("nobody to wait", () -> anew.parts.liveCalls.figures().waiting() == 0);
    }

    @Test
    void a_return_call_rings_the_agent_first_and_then_the_number() throws IOException {
        var now = trial.now();
        trial.outside.answersAt("905").plays(Tone.hertz(500));
        var called = trial.outside.answersAt("13900139000").plays(Tone.hertz(800));
        now.agent("qian", "905");
        UUID call = now.parts.returnCalls.call(
                "qian", org.openhotline.person.PhoneNumber.read("13900139000").orElseThrow());
        until("qian to talk", () -> now.is("qian", Presence.TALKING));
        assertThat(now.parts.liveCalls.of("qian").orElseThrow().call()).isEqualTo(call);
        called.answered();
        called.hears(Tone.hertz(500));
        now.parts.liveCalls.hangUp(call);
        called.ends();
        until("qian to wrap up", () -> now.is("qian", Presence.WRAP_UP));
        assertThatThrownBy(() -> now.parts.returnCalls.call(
                        "qian",
                        org.openhotline.person.PhoneNumber.read("+1 202 555 0100")
                                .orElseThrow()))
                .isInstanceOf(ReturnCalls.NotDomestic.class);
    }

    @Test
    void nonsense_as_caller_id_is_no_number_and_no_order() throws IOException {
        var now = trial.now();
        trial.outside.ringsAt("906");
        now.agent("li", "906");
        var caller = trial.outside
                .dials("12305")
                .from("138;DROP|x&Local/1@callback,1")
                .silently();
        caller.presses("0");
        until("li to be rung", () -> now.is("li", Presence.RINGING));
        LiveCall call = now.parts.liveCalls.of("li").orElseThrow();
        assertThat(String.valueOf(call.caller())).doesNotContain("Local");
        caller.hangsUp();
        until("li to be ready again", () -> now.is("li", Presence.READY));
        assertThat(Duration.ZERO).isLessThanOrEqualTo(call.waited(call.since()));
    }

    @Test
    void a_web_line_is_lent_once_a_visitor_and_capped() {
        var lines = trial.now().parts.webLines;
        WebLine first = lines.open("visitor-1", null);
        WebLine again = lines.open("visitor-1", null);
        assertThat(again.line()).isEqualTo(first.line());
        assertThat(again.secret()).isNotEqualTo(first.secret()).matches("[0-9a-f]{32}");
        lines.open("visitor-2", null);
        assertThatThrownBy(() -> lines.open("visitor-3", null)).isInstanceOf(WebLines.AllLinesBusy.class);
    }
}
