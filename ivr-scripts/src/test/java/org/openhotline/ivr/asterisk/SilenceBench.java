package org.openhotline.ivr.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.OutsideExchange;

/// Measures, with the limits that are shipped, how long a caller in the middle of a prompt hears nothing of it when the
/// application is killed or frozen. Not a test (`./hotline bench silence`): it tells figures and asserts none.
class SilenceBench {

    private static final int TIMES = Integer.getInteger("times", 10);

    static HotlineExchange hotline;
    static OutsideExchange outside;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.startWith(Map.of("beatLimit", ExchangeSettings.DEFAULTS.get("beatLimit")))
                .withLength("welcome", 9);
        outside = OutsideExchange.around(hotline);
    }

    @AfterAll
    static void stop() throws Exception {
        outside.close();
        hotline.close();
    }

    @Test
    void frozen() throws Exception {
        tell("frozen in a prompt", TrialCentreProcess::freeze);
    }

    @Test
    void killed() throws Exception {
        tell("killed in a prompt", TrialCentreProcess::kill);
    }

    private static void tell(String what, Blow blow) throws Exception {
        var waits = new ArrayList<Long>();
        int tries = 0;
        while (waits.size() < TIMES && tries++ < 2 * TIMES) {
            // On a very busy machine the dialplan may have taken the call over before the blow.
            wait(blow).ifPresent(waits::add);
        }
        var sorted = waits.stream().sorted().toList();
        IO.println("%s, %d times of %d: shortest %d ms, median %d ms, longest %d ms"
                .formatted(
                        what,
                        sorted.size(),
                        tries,
                        sorted.getFirst(),
                        sorted.get(sorted.size() / 2),
                        sorted.getLast()));
    }

    /// From the blow to the first sound of what the exchange says itself.
    private static Optional<Long> wait(Blow blow) throws Exception {
        try (var centre = TrialCentreProcess.start(hotline, 100, Duration.ZERO)) {
            OutsideCall call = outside.dials("12305").silently().answered();
            Awaitility.await().until(() -> centre.said().toString().contains("callArrived"));
            Thread.sleep(ThreadLocalRandom.current().nextInt(1000)); // anywhere between two beats
            blow.strikes(centre);
            var moment = call.ear().length();
            long wait = call.hears("fallback").after(moment).toMillis();
            call.hangsUp();
            return Optional.of(wait).filter(millis -> millis > 0);
        }
    }

    private interface Blow {
        void strikes(TrialCentreProcess centre) throws Exception;
    }
}
