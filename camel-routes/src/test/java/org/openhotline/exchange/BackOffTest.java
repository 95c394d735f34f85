package org.openhotline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void waits_5_s_30_s_2_min_10_min_then_hourly_for_a_day_and_then_calls_a_person() {
        List<Optional<Duration>> waits =
                IntStream.rangeClosed(1, 29).mapToObj(BackOff.STANDARD::after).toList();

        assertThat(waits.subList(0, 4))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.of(Duration.ofMinutes(2)),
                        Optional.of(Duration.ofMinutes(10)));
        assertThat(waits.subList(4, 28)).hasSize(24).containsOnly(Optional.of(Duration.ofHours(1)));
        assertThat(waits.get(28)).isEmpty();
    }
}
