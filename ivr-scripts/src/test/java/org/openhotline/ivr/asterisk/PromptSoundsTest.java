package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.ivr.asterisk.PromptSounds.SpeechEngineChoice;
import org.openhotline.ivr.outside.Listening;

/// Every prompt is really spoken, by the engine that is shipped. The files are kept under `target`, so only the first
/// run
/// takes long.
class PromptSoundsTest {

    private static final Path CACHE = Path.of("target/spoken-prompts").toAbsolutePath();

    @TempDir
    Path home;

    @Test
    void every_prompt_is_speech_and_none_is_clipped() throws Exception {
        speak(null);
        for (var prompt : PromptBook.of("zh-CN").keys()) {
            var words = PromptBook.of("zh-CN").words(prompt);
            if (words.isEmpty()) continue;
            var heard = Listening.to(file(prompt.key()));
            assertThat(heard.loudest()).as("peak of %s", prompt).isBetween(0.2, 0.97);
            assertThat(heard.speechMillis()).as("speech in %s", prompt).isGreaterThan(80 * words.length());
        }
    }

    @Test
    void a_second_run_speaks_nothing() throws Exception {
        speak(null);
        assertThat(speak(null)).isZero();
    }

    @Test
    void a_recorded_file_of_the_same_key_wins() throws Exception {
        var recorded = Files.createDirectories(home.resolve("recorded"));
        var voice = new byte[4_000];
        java.util.Arrays.fill(voice, (byte) 0x17);
        Files.write(recorded.resolve("welcome.alaw"), voice);
        speak(null);
        assertThat(Files.readAllBytes(file("welcome"))).isEqualTo(voice);
    }

    @Test
    void another_engine_is_a_command() throws Exception {
        new PromptSounds(
                        "zh-CN",
                        new SpeechEngineChoice(tree(), "sox -n -r 22050 -c 1 {out} synth 0.5 sine 700"),
                        home.resolve("recorded"),
                        home.resolve("cache"))
                .into(home.resolve("sounds"), home.resolve("moh"));
        assertThat(Listening.to(file("welcome")).speechMillis()).isBetween(400, 600);
    }

    private int speak(@org.jspecify.annotations.Nullable String engine) throws IOException, InterruptedException {
        return new PromptSounds("zh-CN", new SpeechEngineChoice(tree(), engine), home.resolve("recorded"), CACHE)
                .into(home.resolve("sounds"), home.resolve("moh"));
    }

    private Path file(String key) {
        return home.resolve("sounds").resolve(key + ".alaw");
    }

    private static Path tree() {
        return Listening.tree();
    }
}
