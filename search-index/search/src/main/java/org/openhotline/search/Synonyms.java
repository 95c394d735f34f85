package org.openhotline.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Paraphrases in the language of complaints, from `search/synonyms.zh.txt`. Used when a question is asked, so that a
/// new
/// line works without filling the index again.
final class Synonyms {

    private static final int MOST = 24;

    private final List<Set<String>> groups;

    private Synonyms(List<Set<String>> groups) {
        this.groups = List.copyOf(groups);
    }

    static Synonyms ofHotline() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        Synonyms.class.getResourceAsStream("/search/synonyms.zh.txt"), "search/synonyms.zh.txt"),
                StandardCharsets.UTF_8))) {
            return read(lines.lines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Synonyms read(Stream<String> lines) {
        return new Synonyms(lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Set.of(line.split("\\s+")))
                .toList());
    }

    /// Other ways to say this: in each group the longest phrase that occurs in it is put in the others' words.
    List<String> paraphrases(String word) {
        Set<String> others = new TreeSet<>();
        for (Set<String> group : groups) {
            group.stream()
                    .filter(word::contains)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(said -> group.stream()
                            .filter(other -> !other.equals(said))
                            .map(other -> word.replace(said, other))
                            .forEach(others::add));
        }
        return others.stream().limit(MOST).toList();
    }
}
