package org.openhotline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openhotline.person.FreeText;

/// A few words around what was found, in pieces, so that a page can mark the hits without trusting any markup.
public record Excerpt(List<Piece> pieces) {

    /// Characters of the private use area: a text cannot hold them, because they are taken out before indexing.
    static final String HIT = "\uE000";

    static final String END = "\uE001";

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /// Some characters in a row.
    ///
    /// @param hit whether this is what was looked for
    public record Piece(String text, boolean hit) {}

    /// For somebody who does not see the complaint in full: what the index may find by, waybills say, is hidden. A
    /// number
    /// that lies half in a hit is hidden where it begins.
    public Excerpt masked() {
        String words = pieces.stream().map(Piece::text).collect(Collectors.joining());
        List<FreeText.Found> hidden = FreeText.in(words);
        List<Piece> shown = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int end = at + piece.text().length();
            String left = shown(words, at, end, hidden);
            if (!left.isEmpty()) {
                shown.add(new Piece(left, piece.hit()));
            }
            at = end;
        }
        return new Excerpt(shown);
    }

    private static String shown(String words, int begin, int end, List<FreeText.Found> hidden) {
        var shown = new StringBuilder();
        int at = begin;
        for (FreeText.Found one : hidden) {
            if (one.to() > begin && one.from() < end) {
                shown.append(words, at, Math.max(at, one.from()));
                shown.append(one.from() >= begin ? one.mask() : "");
                at = Math.min(end, one.to());
            }
        }
        return shown.append(words, at, end).toString();
    }

    static String withoutMarks(String words) {
        return words.replace(HIT, "").replace(END, "");
    }

    static Excerpt read(String marked) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < marked.length()) {
            boolean hit = marked.startsWith(HIT, at);
            int begin = hit ? at + HIT.length() : at;
            int end = marked.indexOf(hit ? END : HIT, begin);
            String text = marked.substring(begin, end < 0 ? marked.length() : end);
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, hit));
            }
            at = end < 0 ? marked.length() : end + (hit ? END.length() : 0);
        }
        return new Excerpt(pieces);
    }
}
