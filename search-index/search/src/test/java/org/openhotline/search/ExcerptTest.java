package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.search.Excerpt.END;
import static org.openhotline.search.Excerpt.HIT;

import org.junit.jupiter.api.Test;
import org.openhotline.search.Excerpt.Piece;

class ExcerptTest {

    @Test
    void hits_and_what_lies_between_come_as_pieces() {
        assertThat(Excerpt.read("快件" + HIT + "丢失" + END + "未" + HIT + "赔" + END).pieces())
                .containsExactly(
                        new Piece("快件", false), new Piece("丢失", true), new Piece("未", false), new Piece("赔", true));
    }

    @Test
    void markup_is_only_text() {
        assertThat(Excerpt.read("<b>" + HIT + "<script>" + END).pieces())
                .containsExactly(new Piece("<b>", false), new Piece("<script>", true));
    }

    @Test
    void a_mark_without_an_end_loses_nothing() {
        assertThat(Excerpt.read("快件" + HIT + "丢失").pieces())
                .containsExactly(new Piece("快件", false), new Piece("丢失", true));
    }
}
