package org.openhotline.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Complainant;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;
import tools.jackson.databind.json.JsonMapper;

class VaultTest {

    private final Vault vault = new Vault(List.of(key(1)));
    private final Tokens tokens = new Tokens(key(2));

    @Test
    void what_is_sealed_is_opened_to_the_letter_and_never_looks_the_same_twice() {
        String sealed = vault.seal("name", "张𠮷 😀");

        assertThat(vault.open("name", sealed)).isEqualTo("张𠮷 😀");
        assertThat(vault.seal("name", "张𠮷 😀")).isNotEqualTo(sealed);
    }

    @Test
    void a_value_does_not_open_in_another_field() {
        String sealed = vault.seal("name", "张三");

        assertThatThrownBy(() -> vault.open("address", sealed)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void a_value_that_was_changed_does_not_open() {
        String sealed = vault.seal("name", "张三");
        char last = sealed.charAt(sealed.length() - 2);
        String changed = sealed.substring(0, sealed.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 1);

        assertThatThrownBy(() -> vault.open("name", changed)).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open("name", "张三")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> vault.open("name", "v1.00000000.AAAA")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void after_a_change_of_keys_the_old_values_still_open() {
        String old = vault.seal("phone", "+8613893171234");
        var renewed = new Vault(List.of(key(7), key(1)));

        assertThat(renewed.open("phone", old)).isEqualTo("+8613893171234");
        assertThat(renewed.seal("phone", "x")).doesNotStartWith(old.substring(0, 12));
    }

    @Test
    void one_caller_in_many_writings_has_one_token_and_a_suffix_finds_it() {
        PhoneNumber phone = PhoneNumber.read("+86 138-9317-1234").orElseThrow();

        assertThat(tokens.typed("013893171234")).contains(tokens.whole(phone));
        assertThat(tokens.typed("9317 1234")).contains(tokens.lastEight(phone));
        assertThat(tokens.typed("1234")).contains(tokens.lastFour(phone));
        assertThat(tokens.all(phone)).hasSize(3).noneMatch(token -> token.contains("1234"));
        assertThat(new Tokens(key(3)).whole(phone)).isNotEqualTo(tokens.whole(phone));
    }

    @Test
    void json_for_the_database_is_sealed_and_json_for_the_web_is_masked() {
        var who = new Complainant(
                new PersonName("张三"),
                null,
                new PhoneNumber("+8613893171234"),
                null,
                null,
                new IdNumber("620102199003071234"),
                "620102",
                null,
                null);
        var forDatabase =
                JsonMapper.builder().addModule(PersonalJson.sealed(vault)).build();
        var forWeb = JsonMapper.builder().addModule(PersonalJson.masked()).build();

        String stored = forDatabase.writeValueAsString(who);
        assertThat(stored).doesNotContain("张", "13893171234", "62010219");
        assertThat(forDatabase.readValue(stored, Complainant.class)).isEqualTo(who);
        assertThat(forWeb.writeValueAsString(who))
                .contains("\"张*\"", "\"138****1234\"", "\"6201**********1234\"")
                .doesNotContain("张三", "13893171234");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }
}
