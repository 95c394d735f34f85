package org.openhotline.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13893171234|138****1234",
                "138 9317 1234|138****1234",
                "138-9317-1234|138****1234",
                "+86 13893171234|138****1234",
                "013893171234|138****1234",
                "0931-8123456|093****3456",
                "(0931)8123456|093****3456",
                "１３８９３１７１２３４|138****1234",
                "62010219900307123X|6201**********123X",
                "620102199003074219|****19",
                "620102900307421|6201*******7421",
                "6222021234567890128|***************0128",
                "YT1234567890123|****0123",
                "SF1234567890123|****0123",
                "EA123456789CN|****89CN",
                "75612345678901|****01",
                "1389317|****17",
                "wang.xm@example.com|****"
            })
    void a_persons_number_is_hidden_and_the_words_around_stay(String secret, String mask) {
        assertThat(FreeText.masked("我叫“𠮷林”，号码" + secret + "，📦破了")).isEqualTo("我叫“𠮷林”，号码" + mask + "，📦破了");
        assertThat(FreeText.masked(secret)).isEqualTo(mask);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "138 / 9317 / 1234",
                "一三八九三一七一二三四",
                "幺三八九三一七一二三四",
                "6222 0212 3456 7890 123",
                "110101199001011234",
                "12345678901234567890"
            })
    void another_writing_or_a_mistyped_number_is_hidden_too(String secret) {
        assertThat(FreeText.masked("电话" + secret + "，请联系"))
                .startsWith("电话")
                .contains("****")
                .endsWith("，请联系")
                .doesNotContain(secret.substring(0, secret.length() - 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-01寄出, 2026年2月11日才到",
                "2026-02-01 15:30:25 签收",
                "价值3000元, 共12件，赔了30000.50元",
                "260914123456 号申诉",
                "打了 4008-111-111 和 95543 没有人接",
                "𠮷野家的快递📦碎了",
                ""
            })
    void days_sums_public_numbers_and_rare_characters_stay_to_the_letter(String words) {
        assertThat(FreeText.masked(words)).isEqualTo(words);
    }

    @Test
    void two_numbers_side_by_side_are_two() {
        assertThat(FreeText.masked("13893171234 13993174321")).isEqualTo("138****1234 139****4321");
        assertThat(FreeText.masked("13893171234/62010219900307123X")).isEqualTo("138****1234/6201**********123X");
        assertThat(FreeText.masked("2026-11-01 13893171234")).isEqualTo("2026-11-01 138****1234");
    }

    @Test
    void masked_words_that_come_back_are_whole_again_whatever_was_changed_around() {
        String stored = "电话13893171234或13993171234，运单YT1234567890123";

        assertThat(FreeText.restored(FreeText.masked(stored), stored)).isEqualTo(stored);
        assertThat(FreeText.restored("改：" + FreeText.masked(stored) + "。", stored))
                .isEqualTo("改：" + stored + "。");
        assertThat(FreeText.restored("没有号码了", stored)).isEqualTo("没有号码了");
    }
}
