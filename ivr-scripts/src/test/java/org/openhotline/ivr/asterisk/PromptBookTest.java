package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.Prompt;
import org.openhotline.ivr.Prompts;

class PromptBookTest {

    @Test
    void what_the_dialplan_speaks_is_known() throws IOException {
        var spoken = new TreeSet<String>();
        for (var file : Set.of("extensions.conf", "queues.conf")) {
            var text = text(file);
            for (var pattern :
                    Set.of("Playback\\(([a-z-]+)\\)", "[,(]A\\(([a-z-]+)\\)", "(?m)^periodic-announce=([a-z-]+)")) {
                var found = Pattern.compile(pattern).matcher(text);
                while (found.find()) spoken.add(found.group(1));
            }
        }
        assertThat(Prompts.OF_THE_DIALPLAN.stream().map(Prompt::key)).containsAll(spoken);
        assertThat(spoken).isNotEmpty();
    }

    @Test
    void a_number_is_spoken_with_yao() {
        assertThat(PromptBook.of("zh-CN").words(Prompts.digit('1'))).isEqualTo("幺");
    }

    @Test
    void all_faults_are_told_at_once() {
        var yaml = """
                prompts:
                  first: {why: no words}
                  Second: {text: 好}
                  third: {text: 好, tekst: 好}
                """;
        assertThatThrownBy(() -> PromptBook.read("test.yml", yaml))
                .hasMessageContaining("first")
                .hasMessageContaining("Second")
                .hasMessageContaining("tekst");
    }

    private static String text(String file) throws IOException {
        try (var in = PromptBookTest.class.getResourceAsStream("/asterisk/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
