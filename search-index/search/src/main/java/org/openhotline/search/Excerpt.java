package org.openhotline.search;

import java.util.ArrayList;
import java.util.List;

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
