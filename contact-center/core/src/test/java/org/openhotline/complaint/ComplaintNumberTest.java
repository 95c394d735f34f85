package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final DailyNumbers numbers = new DailyNumbers("a key for tests only".getBytes(StandardCharsets.UTF_8));

    @Test
    void a_whole_day_has_a_hundred_thousand_different_numbers() {
        assertThat(IntStream.range(0, DailyNumbers.PER_DAY)
                        .mapToObj(ordinal -> numbers.number(DAY, ordinal))
                        .distinct()
                        .count())
                .isEqualTo(DailyNumbers.PER_DAY);
    }

    @Test
    void it_carries_its_day_and_can_be_read_back_from_keys() {
        ComplaintNumber number = numbers.number(DAY, 0);
        assertThat(number.digits()).startsWith("261123").hasSize(12);
        assertThat(ComplaintNumber.read(String.join(" ", number.groups()))).contains(number);
    }

    @Test
    void one_wrong_digit_or_two_neighbours_exchanged_are_noticed() {
        String digits = numbers.number(DAY, 7).digits();
        for (int place = 0; place < 12; place++) {
            char wrong = digits.charAt(place) == '9' ? '0' : (char) (digits.charAt(place) + 1);
            String mistyped = digits.substring(0, place) + wrong + digits.substring(place + 1);
            assertThat(ComplaintNumber.read(mistyped)).isEmpty();
        }
    }

    @Test
    void neighbours_of_a_day_tell_nothing_of_each_other() {
        long consecutive = IntStream.range(0, 1_000)
                .filter(n -> Math.abs(middle(n + 1) - middle(n)) <= 1)
                .count();
        assertThat(consecutive).isLessThan(5);
    }

    private int middle(int ordinal) {
        return Integer.parseInt(numbers.number(DAY, ordinal).digits().substring(6, 11));
    }
}
