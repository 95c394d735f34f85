package org.openhotline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.reference.WaybillReader;
import org.openhotline.reference.WaybillReading;
import org.openhotline.reference.WaybillReading.Ground;
import org.openhotline.reference.WaybillReading.Suggested;

/// The patterns of handbook 7.1 as they are shipped: one vector for each enterprise, and where they overlap.
class WaybillPatternsTest {

    private final WaybillReader reader = CodeTableFiles.read().waybills();

    @ParameterizedTest
    @CsvSource({
        "RA123456789CN, POST",
        "EA123456789CN, EMS",
        "EB123456789US, EMS",
        "9812345678901, EMS",
        "1012345678901, EMS",
        "SF1234567890123, SF",
        "SFA234567890123, SF",
        "75312345678901, ZTO",
        "78412345678901, ZTO",
        "YT1234567890123, YTO",
        "77312345678901, STO",
        "773123456789012, STO",
        "77312345678901234, STO",
        "312345678901234, YUNDA",
        "462345678901234, YUNDA",
        "5312345678901, YUNDA",
        "JT1234567890123, JT",
        "JD0A12345678901, JD",
        "JDVB12345678901, JD",
        "DPK123456789012, DPK",
        "621234567890123, CAINIAO",
        "KY4000123456789, KYE",
        "1Z999AA10123456784, UPS"
    })
    void a_number_suggests_its_enterprise(String number, String enterprise) {
        WaybillReading found = reader.read(number);

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.sure()).map(Suggested::code).hasValue(enterprise);
        assertThat(found.suggested().getFirst().ground()).isEqualTo(Ground.PATTERN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "RA123456789CN: POST,EMS",
                "EA123456789CN: EMS,POST",
                "431234567890123: STO,YUNDA",
                "9812345678901: EMS,POST,STO",
                "5312345678901: YUNDA,POST,STO",
                "123456789012: SF,STO,TTK",
                "1234567890: DPK"
            })
    void where_patterns_overlap_the_narrower_one_comes_first(String number, String enterprises) {
        assertThat(reader.read(number).suggested()).extracting(Suggested::code).containsExactly(enterprises.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234567890", "2234567890123"})
    void what_several_once_used_is_only_a_possibility(String number) {
        assertThat(reader.read(number).suggested()).isNotEmpty();
        assertThat(reader.read(number).sure()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1B2C3D4", "99999", "ZZZZ00000000000000000000000000000000000Z"})
    void a_number_that_nobody_knows_is_still_a_number(String number) {
        WaybillReading found = reader.read(number);

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.suggested()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yt1234567890123",
                " YT 1234 5678 90123 ",
                "YT-1234567890123",
                "ＹＴ１２３４５６７８９０１２３",
                "圆通 YT1234567890123 帮我查",
                "【圆通速递】您的快件yt1234567890123已由本人签收，快递员电话13912345678",
                "运单号：YT1234567890123，手机 138 0013 8000，身份证 620102199003074219",
                "2026-11-20 寄的，13800138000 YT1234567890123 2026-11-23 还没到"
            })
    void a_scan_or_a_whole_text_gives_the_number_in_it(String text) {
        WaybillReading found = reader.read(text);

        assertThat(found.number()).isEqualTo("YT1234567890123");
        assertThat(found.sure()).map(Suggested::code).hasValue("YTO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我的电话是 13912345678，请回电",
                "身份证 620102199003074219",
                "20261120 寄的快递还没到",
                "座机 0931-8123456",
                "快递丢了",
                "",
                "😀😀"
            })
    void a_telephone_an_identity_number_or_a_day_is_no_waybill(String text) {
        assertThat(reader.read(text).number()).isNull();
    }

    @Test
    void a_name_in_the_text_decides_where_the_number_does_not() {
        WaybillReading found = reader.read("申通的单子，单号 123456789012");

        assertThat(found.number()).isEqualTo("123456789012");
        assertThat(found.sure()).map(Suggested::code).hasValue("STO");
        assertThat(reader.read("我在顺丰寄的，没有单号").sure()).map(Suggested::code).hasValue("SF");
    }

    @Test
    void the_number_weighs_more_than_a_name() {
        WaybillReading found = reader.read("中通驿站说是 YT1234567890123");

        assertThat(found.suggested()).extracting(Suggested::code).containsExactly("YTO", "ZTO");
        assertThat(reader.read("go upstairs 123456789").suggested())
                .extracting(Suggested::code)
                .doesNotContain("UPS");
    }

    @Test
    void a_very_long_text_is_read_as_far_as_a_note_goes() {
        assertThat(reader.read("YT1234567890123 " + "很长".repeat(100_000)).number())
                .isEqualTo("YT1234567890123");
        assertThat(reader.read("1 ".repeat(100_000)).number()).isNotNull();
    }
}
