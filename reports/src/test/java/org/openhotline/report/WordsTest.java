package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words words = Words.chinese();

    @Test
    void a_key_without_words_is_a_defect() {
        assertThatThrownBy(() -> words.say("no.such.key")).hasMessageContaining("no.such.key");
    }

    @Test
    void a_place_that_nobody_fills_is_a_defect() {
        assertThatThrownBy(() -> words.say("period.month", Map.of("year", 2026)))
                .hasMessageContaining("{month}");
    }

    @Test
    void what_is_filled_in_is_not_read_again() {
        assertThat(words.say("period.month", Map.of("year", "{month}$1\\", "month", 3)))
                .isEqualTo("{month}$1\\年3月");
    }

    @Test
    void no_text_is_empty() {
        assertThat(words.keys()).isNotEmpty().allSatisfy(key -> assertThat(key).isNotBlank());
    }
}
