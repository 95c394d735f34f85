package org.openhotline.ivr.asterisk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
             same => n,Queue(hotline)
             same => n,Hangup()
            """;

    private static final Map<String, String> WIDE =
            Map.of("rtpStart", "40000", "rtpEnd", "44998", "beatLimit", ExchangeSettings.DEFAULTS.get("beatLimit"));

    private static final String SCRIPTED = "12305";
    private static final String PURELY = "99001";
    private static final int CALLS_A_SECOND = 25;
    private static final Duration PROMPT = Duration.ofMillis(400);
    private static final Duration HELD = Duration.ofSeconds(30);

    @Test
    void calls() throws IOException {
        try (var hotline = HotlineExchange.startWith(WIDE, PURE)) {
            hotline.agentAt("13900000001", true); // so that both kinds of talk end in the queue
            good(hotline, SCRIPTED, 40, 20); // the JVM compiles what it needs
            good(hotline, PURELY, 40, 5);
            int scripted = 0;
            int pure = 0;
            for (int rate = 20; rate <= 300 && Math.max(scripted, pure) == rate - 20; rate += 20) {
                if (pure == rate - 20 && goodInOneOfTwo(hotline, PURELY, rate)) pure = rate;
                if (scripted == rate - 20 && goodInOneOfTwo(hotline, SCRIPTED, rate)) scripted = rate;
            }
            IO.println("through the menu: %d calls a second with scripts, %d in pure dialplan, ratio %.2f"
                    .formatted(scripted, pure, pure == 0 ? 0 : scripted / (double) pure));
        }
    }

    private static boolean goodInOneOfTwo(HotlineExchange hotline, String number, int rate) {
        return IntStream.range(0, 2).anyMatch(_ -> good(hotline, number, rate, 10));
    }

    /// Whether at least 99 in 100 came through welcome, notice and menu with their key. Tells also what a call cost:
    /// unlike
    /// the rate that is reached it hardly depends on what else the machine does.
    private static boolean good(HotlineExchange hotline, String number, int rate, int seconds) {
        var desk = new DeskForTests();
        int calls = rate * seconds;
        try (var centre = new TrialCentre(hotline, desk)) {
            var exchange = hotline.work();
            var application = ownWork();
            try (var callers = Sipp.calls(hotline, number, rate, calls, Duration.ofMillis(1600))) {
                callers.finishes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            long keyed = number.equals(PURELY)
                    ? centre.reported("keyed").size()
                    : desk.asked().stream().filter("wishes COMPLAIN"::equals).count();
            IO.println(
                    "  %s at %d a second: %d of %d; milliseconds of processor for each: exchange %.1f, application %.1f"
                            .formatted(
                                    number.equals(PURELY) ? "pure dialplan" : "with scripts",
                                    rate,
                                    keyed,
                                    calls,
                                    hotline.work().minus(exchange).toMillis() / (double) calls,
                                    ownWork().minus(application).toMillis() / (double) calls));
            return keyed * 100 >= calls * 99L;
        }
    }

    private static Duration ownWork() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
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
            long stopped = System.currentTimeMillis();
            blow.strikes(centre);
            waitUntil(() -> notes(hotline).length >= lost.size() + talking, Duration.ofSeconds(20));
            // A note is written when the prompt is over.
            var after = LongStream.of(notes(hotline))
                    .skip(lost.size())
                    .map(noted -> noted - stopped - PROMPT.toMillis())
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

    /// When the notes of callers who were taken over were written, in order.
    private static long[] notes(HotlineExchange hotline) {
        var files = hotline.recordings().toFile().listFiles((_, name) -> name.endsWith("-fallback.properties"));
        return Stream.of(Objects.requireNonNull(files))
                .mapToLong(File::lastModified)
                .sorted()
                .toArray();
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
