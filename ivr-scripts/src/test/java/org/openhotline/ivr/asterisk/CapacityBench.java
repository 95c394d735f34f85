package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.Sipp;
import org.openhotline.ivr.script.DeskForTests;

/// How many callers the telephone side bears: the shipped dialplan and scripts, a desk without a database. Not a test:
/// it tells figures (`./hotline bench calls`, `./hotline bench sessions`). Good is what the application or the dialplan
/// counted.
class CapacityBench {

    /// The same talk without an application: in the bench's dialplan only.
    private static final String PURE = """

            [from-trunk](+)
            exten => 99001,1,Answer()
             same => n,Playback(welcome&this-call-is-recorded)
             same => n,Read(KEY,main-menu,1,,1,5)
             same => n,ExecIf($["${KEY}"="1"]?UserEvent(Hotline,What: keyed))
             same => n,Playback(connecting)
             same => n,Wait(5)
             same => n,Hangup()
            """;

    private static final Map<String, String> WIDE =
            Map.of("rtpStart", "40000", "rtpEnd", "44998", "beatLimit", ExchangeSettings.DEFAULTS.get("beatLimit"));

    @Test
    void calls() throws IOException {
        try (var hotline = HotlineExchange.startWith(WIDE, PURE)) {
            int scripted = 0;
            int pure = 0;
            for (int rate = 20; rate <= 240; rate += 20) {
                if (pure == rate - 20 && good(hotline, "99001", rate)) pure = rate;
                if (scripted == rate - 20 && good(hotline, "12305", rate)) scripted = rate;
            }
            IO.println("through the menu: %d calls a second with scripts, %d in pure dialplan, ratio %.2f"
                    .formatted(scripted, pure, pure == 0 ? 0 : scripted / (double) pure));
        }
    }

    /// Whether of five seconds of calls at least 99 in 100 came through welcome, notice and menu with their key.
    private static boolean good(HotlineExchange hotline, String number, int rate) throws IOException {
        var desk = new DeskForTests();
        int calls = rate * 5;
        try (var centre = new TrialCentre(hotline, desk);
                var callers = Sipp.calls(hotline, number, rate, calls, Duration.ofMillis(1600))) {
            callers.finishes();
            long keyed = number.equals("99001")
                    ? centre.reported("keyed").size()
                    : desk.asked().stream().filter("wishes COMPLAIN"::equals).count();
            IO.println("  %s at %d a second: %d of %d".formatted(number, rate, keyed, calls));
            return keyed * 100 >= calls * 99L;
        }
    }

    @Test
    void sessions() throws Exception {
        int most = Integer.getInteger("sessions", 1000);
        try (var hotline = HotlineExchange.startWith(WIDE, "").withLength("welcome", 100);
                var centre = new TrialCentre(hotline, new DeskForTests());
                var _ = Sipp.calls(hotline, "12305", 40, most, Duration.ofSeconds(80))) {
            waitUntil(() -> centre.talks() >= most, Duration.ofSeconds(60));
            int begun = centre.talks();
            TimeUnit.SECONDS.sleep(10);
            IO.println("sessions: %d begun, %d held for 10 s, %d taken over by the dialplan meanwhile"
                    .formatted(
                            begun, centre.talks(), centre.reported("fallback").size()));
            centre.stopsTalking();
            long stopped = System.nanoTime();
            waitUntil(() -> !centre.reported("fallback").isEmpty(), Duration.ofSeconds(10));
            long first = System.nanoTime();
            waitUntil(() -> centre.reported("fallback").size() >= begun, Duration.ofSeconds(10));
            IO.println("and when the application stops: first heard of it after %d ms, all %d of %d after %d ms"
                    .formatted(
                            (first - stopped) / 1_000_000,
                            centre.reported("fallback").size(),
                            begun,
                            (System.nanoTime() - stopped) / 1_000_000));
        }
    }

    private static void waitUntil(BooleanSupplier happened, Duration most) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
    }
}
