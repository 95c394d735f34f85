package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "138.1234.5678",
                "+86 13812345678",
                "0086-13812345678",
                "１３８１２３４５６７８",
                "一三八一二三四五六七八",
                "幺三八一二三四五六七八",
                "0931-8123456",
                "(0931) 812 3456",
                "8123456",
                "620102199003071234",
                "62010219900307123X",
                "6222 0212 3456 7890 123",
                "wang.xm@example.com"
            })
    void what_may_be_a_persons_number_is_hidden_wherever_it_stands(String secret) {
        assertThat(MaskedText.of("电话" + secret + "，请联系")).isEqualTo("电话****，请联系");
        assertThat(MaskedText.of("tel" + secret + "x")).doesNotContain(secret);
        assertThat(MaskedText.of(secret)).isEqualTo("****");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "运单YT1234567890123丢失",
                "SF1234567890123 破损",
                "2026-02-01寄出, 2026年2月11日才到",
                "2026-02-01 15:30 签收",
                "价值3000元, 共12件",
                "𠮷野家的快递📦碎了"
            })
    void days_sums_waybills_and_rare_characters_stay_to_the_letter(String words) {
        assertThat(MaskedText.of(words)).isEqualTo(words);
    }

    @Test
    void a_number_after_letters_is_no_waybill() {
        assertThat(MaskedText.of("WX13812345678")).isEqualTo("WX****");
    }

    @Test
    void known_names_and_addresses_are_hidden_the_longest_first() {
        assertThat(MaskedText.without(List.of("王小明", "王小明家", "城关区东岗西路1号"), "王小明家在城关区东岗西路1号，王小明未收到"))
                .isEqualTo("****在****，****未收到");
    }

    @Test
    void the_marks_of_a_hit_cannot_be_smuggled_in() {
        assertThat(MaskedText.of("a" + Excerpt.HIT + "b" + Excerpt.END)).isEqualTo("ab");
    }
}
