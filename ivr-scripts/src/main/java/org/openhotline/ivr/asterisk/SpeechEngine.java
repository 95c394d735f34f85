package org.openhotline.ivr.asterisk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The command that speaks a text into a WAV file: `{in}` is a file with the text (UTF-8), `{out}` the WAV,
/// `{language}`
/// the language. Words of the command are split at blanks; no shell is involved.
record SpeechEngine(List<String> template) {

    static SpeechEngine of(String template) {
        return new SpeechEngine(Arrays.asList(template.strip().split("\\s+", -1)));
    }

    /// espeak-ng 1.52 of the private tree through the tree's own loader, or the system's. A robot's voice, for trials:
    /// version 1.51 reads Chinese characters wrongly, so a system's own is used only where no tree is.
    static SpeechEngine espeak(Path tree) {
        var libraries = tree.resolve("usr/lib/x86_64-linux-gnu");
        var program = tree.resolve("usr/bin/espeak-ng");
        var words = "-v cmn -s 165 -f {in} -w {out}";
        if (tree.equals(Path.of("/")) || !Files.exists(program)) return of("espeak-ng " + words);
        return of("%1$s/ld-linux-x86-64.so.2 --library-path %1$s:%1$s/pulseaudio %2$s --path=%1$s %3$s"
                .formatted(libraries, program, words));
    }

    List<String> command(Map<String, String> values) {
        return template.stream().map(word -> fill(word, values)).toList();
    }

    /// What a change of invalidates the spoken files.
    String identity() {
        return String.join(" ", template.subList(Math.max(0, template.size() - 8), template.size()));
    }

    private static String fill(String word, Map<String, String> values) {
        var filled = word;
        for (var value : values.entrySet()) filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        return filled;
    }
}
