package org.openhotline.knowledge;

/// The words of an article without the signs of its Markdown: what is searched, and shown around a hit.
final class PlainWords {

    private PlainWords() {}

    static String of(String markdown) {
        return markdown.replaceAll("(?m)^\\|?[\\s|:-]*-{2}[\\s|:-]*$", " ")
                .replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^(?:#{1,6}|[-*>]|\\d+\\.)\\s+", "")
                .replace("**", "")
                .replace('|', ' ')
                .replace("`", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
