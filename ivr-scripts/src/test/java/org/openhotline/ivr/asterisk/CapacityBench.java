package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.asteriskjava.manager.action.GetVarAction;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.Ami;
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

    private static final int CALLS_A_SECOND = 25;
    private static final Duration HELD = Duration.ofSeconds(30);

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
        held("killed", TrialCentreProcess::kill);
        held("frozen", TrialCentreProcess::freeze);
    }

    /// Callers who key a number, a digit each four seconds: they are in a talk, and stay there. What became of each of
    /// them
    /// is told by cause.
    private static void held(String how, Blow blow) throws Exception {
        int most = Integer.getInteger("sessions", 1000);
        try (var hotline = HotlineExchange.startWith(WIDE, "");
                var ami = hotline.ami();
                var centre = TrialCentreProcess.start(hotline, most * 2, Duration.ZERO);
                var _ = Sipp.typists(hotline, CALLS_A_SECOND, most, Duration.ofSeconds(4))) {
            var reports = new Reports(ami);
            waitUntil(() -> reports.of("arrived").size() >= most, Duration.ofSeconds(most / CALLS_A_SECOND + 20));
            TimeUnit.SECONDS.sleep(5);
            int begun = talking(ami);
            TimeUnit.SECONDS.sleep(HELD.toSeconds());
            int talking = talking(ami);
            var lost = reports.of("fallback");
            long late =
                    lost.stream().filter(event -> "1".equals(event.getLate())).count();
            IO.println(
                    "sessions: %d called, %d in a talk, %d of them %d s later; lost: %d to the watch, %d to a lease, %d hung up"
                            .formatted(
                                    reports.of("arrived").size(),
                                    begun,
                                    talking,
                                    HELD.toSeconds(),
                                    lost.size() - late,
                                    late,
                                    reports.of("ended").size()));
            double stopped = System.currentTimeMillis() / 1000.0;
            blow.strikes(centre);
            waitUntil(() -> reports.of("fallback").size() >= lost.size() + talking, Duration.ofSeconds(20));
            var after = reports.of("fallback").stream()
                    .skip(lost.size())
                    .mapToLong(event -> Math.round((event.getTimestamp() - stopped) * 1000))
                    .sorted()
                    .toArray();
            if (after.length == 0) IO.println("and when the application is %s: nobody is taken over".formatted(how));
            else
                IO.println(
                        "and when the application is %s: %d of %d taken over, the first after %d ms, half after %d, the last after %d"
                                .formatted(
                                        how,
                                        after.length,
                                        talking,
                                        after[0],
                                        after[after.length / 2],
                                        after[after.length - 1]));
        }
    }

    private static int talking(Ami ami) {
        return Integer.parseInt(
                ami.send(new GetVarAction("GROUP_COUNT(talking@talk)")).getAttribute("Value"));
    }

    private interface Blow {
        void strikes(TrialCentreProcess centre) throws Exception;
    }

    private static void waitUntil(BooleanSupplier happened, Duration most) throws Exception {
        long end = System.nanoTime() + most.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) TimeUnit.MILLISECONDS.sleep(10);
    }
}
