package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openhotline.ivr.Prompt;

/// The prompts as files: 8 kHz A-law without a header, as on the line, so that nothing has to be converted.
record Sounds(Path folder) {

    private static final int BYTES_IN_A_SECOND = 8000;

    /// For a prompt that cannot be measured; long enough for any.
    private static final Duration UNKNOWN = Duration.ofSeconds(30);

    /// Opening a file and filling its last packet: a number of twelve digits takes a second longer than its sounds.
    private static final Duration BETWEEN_TWO = Duration.ofMillis(150);

    Duration lengthOf(List<Prompt> prompts) {
        return prompts.stream()
                .map(this::lengthOf)
                .reduce(BETWEEN_TWO.multipliedBy(prompts.size() - 1L), Duration::plus);
    }

    private Duration lengthOf(Prompt prompt) {
        try {
            return Duration.ofMillis(Files.size(folder.resolve(prompt.key() + ".alaw")) * 1000 / BYTES_IN_A_SECOND);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
