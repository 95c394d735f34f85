package org.openhotline.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every word of the documents, from one file (`words/zh-CN.properties`). A text may have places to fill, written as
/// `{name}`; a key without a text, or a place that nobody fills, is a defect and is refused.
final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Properties texts = new Properties();
    private final String language;

    private Words(String language) {
        this.language = language;
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("words/" + language + ".properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + language + " cannot be read", e);
        }
    }

    static Words chinese() {
        return new Words("zh-CN");
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, ?> places) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(language + " has no words for " + key);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            var value = places.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing fills " + place.group() + " in " + key);
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }
}
