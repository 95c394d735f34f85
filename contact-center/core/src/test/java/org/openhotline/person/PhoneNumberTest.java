package org.openhotline.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "+86 138 0013 8000",
                "013800138000",
                "138-0013-8000",
                "008613800138000",
                "８６１３８００１３８０００",
                " 138 00138000 "
            })
    void one_mobile_number_in_many_writings_is_one_number(String written) {
        assertThat(PhoneNumber.read(written).map(PhoneNumber::inFull)).contains("+8613800138000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8123456", "0931-8123456", "(0931) 8123456", "+869318123456"})
    void a_local_number_belongs_to_the_capital_of_the_province(String written) {
        assertThat(PhoneNumber.read(written).map(PhoneNumber::inFull)).contains("+869318123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "12", "1;rm -rf", "99999999999999999999999"})
    void what_can_be_no_number_is_none(String written) {
        assertThat(PhoneNumber.read(written)).isEmpty();
    }

    @Test
    void only_mainland_numbers_are_domestic() {
        assertThat(PhoneNumber.read("+14155550123").orElseThrow().isDomestic()).isFalse();
        assertThat(PhoneNumber.read("13800138000").orElseThrow().isDomestic()).isTrue();
    }

    @Test
    void it_never_prints_itself() {
        var phone = PhoneNumber.read("13800138000").orElseThrow();
        assertThat(phone).hasToString("138****8000");
        assertThat(new PersonName("𠮷田")).hasToString("𠮷*");
        assertThat(new IdNumber("620102199001011234")).hasToString("6201**********1234");
        assertThat(new Address("东岗西路 1 号").toString()).doesNotContain("东岗");
    }
}
