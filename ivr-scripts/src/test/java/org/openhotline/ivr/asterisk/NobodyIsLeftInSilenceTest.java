package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.ivr.outside.Tone;

/// Whatever happens to the application, the caller hears what to do and can speak.
class NobodyIsLeftInSilenceTest {

    /// The aim is two seconds; a busy test machine gets more, and its JVM may pause longer before it counts as dead.
    private static final Duration SOON = Duration.ofSeconds(7);

    static HotlineExchange hotline;
    static OutsideExchange outside;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.startWith(Map.of("beatLimit", "3000", "stillWaiting", "2"))
                .withLength("welcome", 5);
        outside = OutsideExchange.around(hotline);
        hotline.agentAt("13900000001", true);
    }

    @AfterAll
    static void stop() throws Exception {
        outside.close();
        hotline.close();
    }

    @BeforeEach
    void clear() throws IOException {
        for (var file : recordings()) Files.delete(file);
    }

    @Test
    void with_the_application_dead_the_caller_speaks_at_once() throws Exception {
        var call = outside.dials("12305").from("13800138000").silently().answered();
        assertThat(call.hears("fallback").after(0)).isLessThan(SOON);
        speaks(call);
        assertThat(note("fallback"))
                .containsEntry("caller", "13800138000")
                .containsEntry("line", "trunk")
                .containsEntry("kind", "fallback");
    }

    @Test
    void a_caller_who_leaves_during_the_fallback_has_called_too() throws Exception {
        var call = outside.dials("12305").from("02988880000").silently().answered();
        call.hangsUp();
        assertThat(note("fallback")).containsEntry("caller", "02988880000");
    }

    @Test
    void killed_in_the_middle_of_a_prompt() throws Exception {
        try (var centre = centre()) {
            var call = outside.dials("12305").silently().answered();
            await().until(() -> centre.said().toString().contains("callArrived"));
            centre.kill();
            var killed = call.ear().length();
            assertThat(call.hears("fallback").after(killed)).isLessThan(SOON);
            speaks(call);
        }
    }

    @Test
    void killed_while_the_menu_waits_for_a_key() throws Exception {
        try (var centre = centre()) {
            var call = outside.dials("12305").silently();
            call.hears("main-menu");
            centre.kill();
            var killed = call.ear().length();
            assertThat(call.hears("fallback").after(killed)).isLessThan(SOON);
            speaks(call);
        }
    }

    @Test
    void frozen_before_the_answer() throws Exception {
        try (var centre = centre()) {
            centre.freeze();
            var call = outside.dials("12305").silently().answered();
            assertThat(call.hears("fallback").after(0)).isLessThan(SOON);
            speaks(call);
            centre.thaw();
            assertThat(centre.said().toString()).doesNotContain("callArrived");
        }
    }

    @Test
    void frozen_in_the_middle_of_a_prompt() throws Exception {
        try (var centre = centre()) {
            var call = outside.dials("12305").silently().answered();
            await().until(() -> centre.said().toString().contains("callArrived"));
            centre.freeze();
            var frozen = call.ear().length();
            assertThat(call.hears("fallback").after(frozen)).isLessThan(SOON);
            speaks(call);
        }
    }

    @Test
    void full() throws Exception {
        try (var centre = TrialCentreProcess.start(hotline, 1, Duration.ZERO)) {
            var first = outside.dials("12305").silently().answered();
            await().until(() -> centre.said().toString().contains("callArrived"));
            var second = outside.dials("12305").silently().answered();
            assertThat(second.hears("fallback").after(0)).isLessThan(SOON);
            speaks(second);
            first.hears("main-menu");
            first.hangsUp();
        }
    }

    @Test
    void slow() throws Exception {
        try (var centre = TrialCentreProcess.start(hotline, 100, Duration.ofSeconds(20))) {
            var call = outside.dials("12305").silently().answered();
            assertThat(call.hears("fallback").after(0)).isLessThan(SOON);
            speaks(call);
            assertThat(centre.said().toString()).contains("callArrived").doesNotContain("wishes");
        }
    }

    @Test
    void killed_while_the_caller_speaks_the_tape_runs_on() throws Exception {
        try (var centre = centre()) {
            var call = waitingIn(centre);
            call.presses("1");
            call.hears("leave-a-statement");
            call.hears("beep");
            call.plays(Tone.hertz(440));
            await().until(() -> sizeOf("statement") > 8_000);
            centre.kill();
            call.says(Tone.hertz(440), Duration.ofSeconds(3)).presses("#");
            call.hears("fallback-thanks");
            call.ends();
            assertThat(call.hasHeard("fallback")).isFalse();
            assertThat(sizeOf("statement")).isGreaterThan(3 * 16_000);
            assertThat(note("statement")).containsEntry("kind", "statement");
        }
    }

    @Test
    void dead_when_the_caller_leaves_the_queue() throws Exception {
        try (var centre = centre()) {
            var call = waitingIn(centre);
            centre.kill();
            call.hears("still-waiting");
            call.presses("1");
            call.hears("fallback");
            speaks(call);
        }
    }

    private static TrialCentreProcess centre() throws IOException {
        return TrialCentreProcess.start(hotline, 100, Duration.ZERO);
    }

    private static OutsideCall waitingIn(TrialCentreProcess centre) {
        var call = outside.dials("12305").silently();
        call.hears("main-menu");
        call.presses("0");
        call.hears("connecting");
        call.hears("still-waiting");
        assertThat(centre.said().toString()).contains("SPEAK_TO_AGENT");
        return call;
    }

    private static void speaks(OutsideCall call) throws IOException {
        call.hears("beep");
        call.plays(Tone.hertz(440));
        await().until(() -> sizeOf("fallback") > 8_000);
        call.presses("#");
        call.hears("fallback-thanks");
        call.ends();
    }

    private static long sizeOf(String kind) throws IOException {
        return recordings().stream()
                .filter(file -> file.toString().endsWith(kind + ".wav"))
                .mapToLong(file -> file.toFile().length())
                .max()
                .orElse(0);
    }

    private static Map<Object, Object> note(String kind) {
        return await().until(() -> noteOf(kind), note -> note.containsKey("at"));
    }

    private static Properties noteOf(String kind) throws IOException {
        var note = new Properties();
        for (var file : recordings()) {
            if (!file.toString().endsWith(kind + ".properties")) continue;
            try (var in = Files.newBufferedReader(file)) {
                note.load(in);
            }
        }
        return note;
    }

    private static List<Path> recordings() throws IOException {
        try (var files = Files.list(hotline.recordings())) {
            return files.toList();
        }
    }
}
