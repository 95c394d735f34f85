package org.openhotline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoliciesTest {

    private final Policies policies = Policies.standard();

    @ParameterizedTest
    @CsvSource({
        "2010-01-01, 2011, 15",
        "2014-08-31, 2011, 15",
        "2014-09-01, 2014, 15",
        "2020-11-30, 2014, 15",
        "2020-12-01, 2020, 10",
        "2026-11-25, 2020, 10"
    })
    void the_day_of_receipt_chooses_the_rules(LocalDate received, String id, int reply) {
        Policy policy = policies.on(received);
        assertThat(policy.id()).isEqualTo(id);
        assertThat(policy.limit(Limit.ENTERPRISE_REPLY).length()).isEqualTo(reply);
        assertThat(policy.limit(Limit.FINAL_ANSWER).length()).isEqualTo(30);
    }

    @Test
    void a_stored_complaint_names_its_rules() {
        assertThat(policies.named("2014")).isEqualTo(policies.on(LocalDate.of(2015, 1, 1)));
        assertThatThrownBy(() -> policies.named("1999")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_assumed_is_a_setting_and_what_is_law_is_not() {
        LocalDate since = LocalDate.of(2021, 1, 1);
        Policies ours = Policies.of(since, Map.of(Limit.SIGNING, 2, Limit.ENTERPRISE_REPLY, 12));
        assertThat(ours.on(since).limit(Limit.SIGNING).length()).isEqualTo(2);
        assertThat(ours.on(since).limit(Limit.ENTERPRISE_REPLY).length()).isEqualTo(12);
        assertThat(ours.on(since.minusDays(1)).id()).isEqualTo("2014");
        assertThatThrownBy(() -> Policies.of(since, Map.of(Limit.FINAL_ANSWER, 60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("邮政法");
    }
}
