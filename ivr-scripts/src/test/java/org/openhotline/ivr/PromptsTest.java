package org.openhotline.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.asterisk.PromptBook;

class PromptsTest {

    @Test
    void every_key_has_words_and_all_words_have_a_key() {
        var used = new TreeSet<String>();
        Stream.of(named(), Prompts.composed(), Prompts.OF_THE_DIALPLAN.stream())
                .flatMap(prompts -> prompts)
                .forEach(prompt -> used.add(prompt.key()));
        var written = new TreeSet<String>();
        PromptBook.of("zh-CN").keys().forEach(prompt -> written.add(prompt.key()));
        assertThat(written).containsExactlyElementsOf(used);
    }

    @Test
    void a_day_is_month_and_day() {
        assertThat(Prompts.day(LocalDate.of(2026, 11, 24))).containsExactly(Prompt.of("month-11"), Prompt.of("day-24"));
    }

    @Test
    void hours_are_said_as_people_say_them() {
        assertThat(said(LocalTime.of(8, 30))).isEqualTo("八点半");
        assertThat(said(LocalTime.of(17, 0))).isEqualTo("十七点");
        assertThat(said(LocalTime.of(20, 5))).isEqualTo("二十点五分");
        assertThat(said(LocalTime.of(9, 45))).isEqualTo("九点四十五分");
    }

    private static String said(LocalTime time) {
        var book = PromptBook.of("zh-CN");
        return String.join("", Prompts.time(time).stream().map(book::words).toList());
    }

    private static Stream<Prompt> named() {
        return Arrays.stream(Prompts.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Prompt.class)
                .map(field -> {
                    try {
                        return (Prompt) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
    }
}
