package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptMaskTest {

    @Test
    void a_waybill_that_lies_half_in_a_hit_is_hidden_once() {
        var found = Excerpt.read(
                "运单YT12345" + Excerpt.HIT + "67890123" + Excerpt.END + "丢失" + Excerpt.HIT + "破损" + Excerpt.END);

        assertThat(found.masked().pieces())
                .containsExactly(
                        new Excerpt.Piece("运单****0123", false),
                        new Excerpt.Piece("丢失", false),
                        new Excerpt.Piece("破损", true));
    }
}
