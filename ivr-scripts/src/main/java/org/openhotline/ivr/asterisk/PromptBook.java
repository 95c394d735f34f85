package org.openhotline.ivr.asterisk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.openhotline.ivr.Prompt;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The words of one language: `prompts/<language>.yml`.
public final class PromptBook {

    private static final Set<String> KNOWN = Set.of("text", "sound", "why");

    private final Map<Prompt, Entry> entries;

    private PromptBook(Map<Prompt, Entry> entries) {
        this.entries = entries;
    }

    /// What is heard under a key: words, or a sound that is made.
    sealed interface Entry {
        String content();
    }

    record Words(String content) implements Entry {}

    /// @param content `silence SECONDS` or `tone HERTZ SECONDS`
    record Made(String content) implements Entry {}

    public static PromptBook of(String language) {
        var name = "/prompts/" + language + ".yml";
        try (var in = PromptBook.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("no prompts in the language " + language);
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads all, then tells all faults at once.
    static PromptBook read(String name, String yaml) {
        var faults = new ArrayList<String>();
        var entries = new LinkedHashMap<Prompt, Entry>();
        var file = (Map<?, ?>) new Load(LoadSettings.builder()
                        .setLabel(name)
                        .setAllowDuplicateKeys(false)
                        .build())
                .loadFromString(yaml);
        ((Map<?, ?>) Objects.requireNonNull(file.get("prompts"), "prompts")).forEach((key, value) -> {
            try {
                entries.put(Prompt.of(String.valueOf(key)), entry((Map<?, ?>) value));
            } catch (RuntimeException e) {
                faults.add(key + ": " + e.getMessage());
            }
        });
        if (!faults.isEmpty()) throw new IllegalArgumentException(name + ": " + String.join("; ", faults));
        return new PromptBook(entries);
    }

    private static Entry entry(Map<?, ?> value) {
        for (var key : value.keySet()) {
            if (!KNOWN.contains(key)) throw new IllegalArgumentException("unknown field " + key);
        }
        if (value.get("text") instanceof String text && !text.isBlank()) return new Words(text.strip());
        if (value.get("sound") instanceof String sound && sound.matches("silence [0-9.]+|tone [0-9]+ [0-9.]+")) {
            return new Made(sound);
        }
        throw new IllegalArgumentException("has neither a text nor a sound");
    }

    public Set<Prompt> keys() {
        return entries.keySet();
    }

    /// The words of a prompt; empty for a sound that is made.
    public String words(Prompt prompt) {
        return entries.get(prompt) instanceof Words words ? words.content() : "";
    }

    Map<Prompt, Entry> entries() {
        return entries;
    }
}
