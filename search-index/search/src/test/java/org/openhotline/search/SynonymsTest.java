package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    @Test
    void a_phrase_is_said_in_the_words_of_its_group() {
        var synonyms = Synonyms.read(Stream.of("# 注", "", "虚假签收 代签收 假签收", "丢失 丢件"));
        assertThat(synonyms.paraphrases("快递员代签收")).containsExactlyInAnyOrder("快递员虚假签收", "快递员假签收");
        assertThat(synonyms.paraphrases("下雨")).isEmpty();
    }

    @Test
    void the_longest_phrase_of_a_group_is_the_one_that_was_said() {
        var synonyms = Synonyms.read(Stream.of("假签收 虚假签收 代签收"));
        assertThat(synonyms.paraphrases("虚假签收")).containsExactlyInAnyOrder("假签收", "代签收");
    }

    @Test
    void the_list_of_the_hotline_can_be_read() {
        assertThat(Synonyms.ofHotline().paraphrases("代签收")).contains("虚假签收");
    }
}
