package org.openhotline.ivr.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.ivr.script.ScriptedCaller.hangsUp;
import static org.openhotline.ivr.script.ScriptedCaller.hangsUpAfterSpeaking;
import static org.openhotline.ivr.script.ScriptedCaller.isSilent;
import static org.openhotline.ivr.script.ScriptedCaller.presses;
import static org.openhotline.ivr.script.ScriptedCaller.speaks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.Satisfaction;
import org.openhotline.ivr.CallerHungUp;
import org.openhotline.ivr.IvrScript;
import org.openhotline.ivr.Next;
import org.openhotline.lifecycle.State;
import org.openhotline.telephony.FrontDesk.Progress;
import org.openhotline.telephony.Opening;

/// Every conversation as an approved transcript: `src/test/resources/transcripts`. A talk that differs is written to
/// `target/transcripts`; when it is right, it is copied over.
class TalkTest {

    private static final UUID CALLBACK = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final DeskForTests desk = new DeskForTests();

    @Test
    void one_complains_and_waits_for_an_agent() throws IOException {
        approve("complains", "hotline", ScriptedCaller.who(presses("1")));
        assertThat(desk.asked()).containsExactly("arrived", "wishes COMPLAIN");
    }

    @Test
    void silence_leads_to_an_agent() throws IOException {
        approve("silent", "hotline", ScriptedCaller.who(isSilent()));
        assertThat(desk.asked()).contains("wishes SPEAK_TO_AGENT");
    }

    @Test
    void a_wrong_key_leads_to_an_agent() throws IOException {
        approve("wrong-key", "hotline", ScriptedCaller.who(presses("7")));
        assertThat(desk.asked()).contains("wishes SPEAK_TO_AGENT");
    }

    @Test
    void nobody_at_work_takes_a_statement_and_tells_the_number_again() throws IOException {
        desk.agentsAtWork = false;
        approve("nobody-at-work", "hotline", ScriptedCaller.who(presses("1"), speaks(30), presses("9"), isSilent()));
        assertThat(desk.asked()).contains("statement of 30 s");
    }

    @Test
    void after_hours_names_the_hours_and_the_next_day() throws IOException {
        desk.opening =
                new Opening.Closed(LocalTime.of(8, 30), LocalTime.of(17, 30), Optional.of(LocalDate.of(2026, 11, 24)));
        approve("after-hours", "hotline", ScriptedCaller.who(presses("0"), speaks(12)));
    }

    @Test
    void a_day_that_is_not_known_is_not_named() throws IOException {
        desk.opening = new Opening.Closed(LocalTime.of(9, 0), LocalTime.of(18, 5), Optional.empty());
        desk.callBackBy = Optional.empty();
        approve("no-day-known", "hotline", ScriptedCaller.who(presses("0"), speaks(12)));
    }

    @Test
    void who_says_nothing_is_asked_once_more() throws IOException {
        desk.agentsAtWork = false;
        approve("says-nothing", "hotline", ScriptedCaller.who(presses("1"), speaks(0), speaks(0)));
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("statement"));
    }

    @Test
    void who_hangs_up_while_speaking_has_complained() {
        desk.agentsAtWork = false;
        var caller = ScriptedCaller.who(presses("1"), hangsUpAfterSpeaking(8));
        assertThatThrownBy(() -> script("hotline").talkWith(caller)).isInstanceOf(CallerHungUp.class);
        assertThat(desk.asked()).contains("statement of 8 s");
    }

    @Test
    void who_hangs_up_before_speaking_has_not() {
        desk.agentsAtWork = false;
        var caller = ScriptedCaller.who(presses("1"), hangsUpAfterSpeaking(0));
        assertThatThrownBy(() -> script("hotline").talkWith(caller)).isInstanceOf(CallerHungUp.class);
        assertThat(desk.asked()).noneMatch(asked -> asked.startsWith("statement"));
    }

    @Test
    void progress_for_who_knows_number_and_last_four() throws IOException {
        desk.progress.add(
                new Progress.Found(DeskForTests.NUMBER, State.PROCESSING, Optional.of(LocalDate.of(2026, 12, 23))));
        var number = DeskForTests.NUMBER.digits();
        approve("progress", "hotline", ScriptedCaller.who(presses("2"), presses(number), presses("8000"), isSilent()));
        assertThat(desk.asked()).contains("progress of " + number + " 8000");
    }

    @Test
    void progress_after_three_wrong_tries_leads_to_an_agent() throws IOException {
        var number = "261123471108";
        approve(
                "progress-not-found",
                "hotline",
                ScriptedCaller.who(
                        presses("2"),
                        presses(number),
                        presses("1111"),
                        presses(number),
                        presses("2222"),
                        presses("2611"),
                        presses(number),
                        presses("3333")));
        assertThat(desk.asked())
                .filteredOn(asked -> asked.startsWith("progress"))
                .hasSize(3);
    }

    @Test
    void progress_may_be_asked_too_often() throws IOException {
        desk.progress.add(new Progress.TooManyTries());
        approve(
                "progress-too-often",
                "hotline",
                ScriptedCaller.who(presses("2"), presses("261123471108"), presses("1111")));
    }

    @Test
    void silence_at_the_number_leads_to_an_agent() throws IOException {
        approve("progress-silent", "hotline", ScriptedCaller.who(presses("2"), isSilent()));
    }

    @Test
    void a_waiting_caller_may_leave_a_statement() throws IOException {
        approve("from-the-queue", "statement", ScriptedCaller.who(speaks(20)).comingFromTheQueue("WISH"));
    }

    @Test
    void the_last_agent_has_left() throws IOException {
        approve("last-agent-left", "statement", ScriptedCaller.who(speaks(20)).comingFromTheQueue("LEAVEEMPTY"));
    }

    @Test
    void two_answers_in_a_callback() throws IOException {
        approve(
                "callback",
                "satisfaction",
                ScriptedCaller.who(presses("1"), presses("5")).calledBy(CALLBACK));
        assertThat(desk.answers()).hasSize(2);
    }

    @Test
    void a_voicemail_answers_the_callback() throws IOException {
        approve("callback-silence", "satisfaction", ScriptedCaller.who().calledBy(CALLBACK));
        assertThat(desk.answers()).isEmpty();
    }

    @Test
    void the_first_answer_is_kept_when_the_second_never_comes() {
        var caller = ScriptedCaller.who(presses("9"), presses("2"), hangsUp()).calledBy(CALLBACK);
        assertThatThrownBy(() -> script("satisfaction").talkWith(caller)).isInstanceOf(CallerHungUp.class);
        assertThat(desk.answers()).hasSize(1).allMatch(answer -> answer.getValue() == Satisfaction.SATISFIED);
    }

    @Test
    void a_callback_that_is_no_longer_wanted_ends_politely() throws IOException {
        desk.questions = java.util.List.of();
        approve("callback-withdrawn", "satisfaction", ScriptedCaller.who().calledBy(CALLBACK));
    }

    @Test
    void a_hang_up_at_any_point_ends_the_talk_there() {
        desk.agentsAtWork = false;
        int verb = 0;
        while (true) {
            var caller = ScriptedCaller.who(presses("1"), speaks(30), presses("9"), isSilent())
                    .untilVerb(verb++);
            try {
                assertThat(script("hotline").talkWith(caller)).isEqualTo(Next.BYE);
                break;
            } catch (CallerHungUp gone) {
                assertThat(gone.statement()).isEmpty();
            }
        }
        assertThat(verb).isGreaterThan(7);
    }

    private IvrScript script(String name) {
        return new HotlineScripts(desk).named(name).orElseThrow();
    }

    private void approve(String name, String script, ScriptedCaller caller) throws IOException {
        var next = script(script).talkWith(caller);
        var talk = caller.transcript() + "→ " + next.word() + "\n";
        var received = Files.createDirectories(Path.of("target/transcripts")).resolve(name + ".txt");
        Files.writeString(received, talk);
        try (var in = TalkTest.class.getResourceAsStream("/transcripts/" + name + ".txt")) {
            assertThat(in)
                    .as("no approved transcript %s; received:%n%s", name, talk)
                    .isNotNull();
            assertThat(talk).isEqualTo(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.delete(received);
    }
}
