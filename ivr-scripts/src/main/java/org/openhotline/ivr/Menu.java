package org.openhotline.ivr;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A choice by one key. Silence and keys that are not on it have a meaning of their own, said by [Keys#otherwise].
///
/// ```
/// Menu.asking(MAIN_MENU).key('1', COMPLAIN).key('0', SPEAK_TO_AGENT).askedOnce().otherwise(SPEAK_TO_AGENT)
/// ```
///
/// @param times how often it is asked
/// @param patience the longest silence after the question
public record Menu<T>(List<Prompt> question, Map<Character, T> keys, int times, Duration patience, T otherwise) {

    /// Five seconds of silence are an answer, too (handbook 4.5).
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    public Menu {
        question = List.copyOf(question);
        keys = Map.copyOf(keys);
    }

    public static Asking asking(Prompt... question) {
        return new Asking(List.of(question));
    }

    Optional<T> choice(String keyed) {
        return keyed.length() == 1 ? Optional.ofNullable(keys.get(keyed.charAt(0))) : Optional.empty();
    }

    /// A menu without keys yet.
    public record Asking(List<Prompt> question) {

        public <T> Keys<T> key(char key, T meaning) {
            return new Keys<T>(question, Map.of(), 1).key(key, meaning);
        }
    }

    /// A menu that does not know yet what silence means.
    public record Keys<T>(List<Prompt> question, Map<Character, T> keys, int times) {

        public Keys<T> key(char key, T meaning) {
            var more = new LinkedHashMap<>(keys);
            if (more.put(key, meaning) != null) throw new IllegalArgumentException("two meanings for key " + key);
            return new Keys<>(question, more, times);
        }

        public Keys<T> askedOnce() {
            return new Keys<>(question, keys, 1);
        }

        public Keys<T> askedTwice() {
            return new Keys<>(question, keys, 2);
        }

        public Menu<T> otherwise(T meaning) {
            return new Menu<>(question, keys, times, PATIENCE, meaning);
        }
    }
}
