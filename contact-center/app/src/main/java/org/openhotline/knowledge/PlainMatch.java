package org.openhotline.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openhotline.knowledge.Lookup.Hit;
import org.openhotline.search.Excerpt;
import org.openhotline.search.Excerpt.Piece;

/// Finds words to the letter, without a search server: every word must occur, in the title it weighs most.
final class PlainMatch {

    private static final int AROUND = 30;

    private final List<String> words;

    private PlainMatch(List<String> words) {
        this.words = words;
    }

    static PlainMatch of(String typed) {
        return new PlainMatch(Stream.of(typed.strip().toLowerCase(Locale.ROOT).split("[\\s\\u3000,;，；、。]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    List<Hit> in(List<Article> articles, int most) {
        return articles.stream()
                .filter(article -> words.stream().allMatch(word -> weight(article, word) > 0))
                .sorted(Comparator.comparingInt((Article article) -> words.stream()
                                .mapToInt(word -> weight(article, word))
                                .sum())
                        .reversed())
                .limit(most)
                .map(article -> new Hit(article, excerpts(article)))
                .toList();
    }

    private static int weight(Article article, String word) {
        var content = article.content();
        return (lower(content.title()).contains(word) ? 8 : 0)
                + (content.tags().stream().anyMatch(tag -> lower(tag).contains(word)) ? 6 : 0)
                + (lower(content.body()).contains(word) ? 1 : 0);
    }

    private List<Excerpt> excerpts(Article article) {
        String body = PlainWords.of(article.content().body());
        String lower = lower(body);
        List<Excerpt> excerpts = new ArrayList<>();
        for (String word : words) {
            int at = lower.indexOf(word);
            if (at >= 0) {
                int end = at + word.length();
                excerpts.add(new Excerpt(List.of(
                        new Piece(body.substring(Math.max(0, at - AROUND), at), false),
                        new Piece(body.substring(at, end), true),
                        new Piece(body.substring(end, Math.min(body.length(), end + AROUND)), false))));
            }
        }
        return excerpts.stream().limit(2).toList();
    }

    /// Same length as before: positions in it are positions in the text.
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.length() == text.length() ? lower : text;
    }
}
