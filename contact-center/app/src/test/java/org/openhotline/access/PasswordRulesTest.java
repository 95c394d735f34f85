package org.openhotline.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"short-A1", "onlyletters", "ALLUPPER-CASE", "1234567890", "agent01-Abc9", "AGENT01-abc9"})
    void weak_ones_are_refused(String password) {
        assertThat(PasswordRules.faultOf("agent01", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eine-Probe-7", "兰州Huanghe2026", "a1b2c3d4e5-", "correct Horse 9"})
    void good_ones_pass(String password) {
        assertThat(PasswordRules.faultOf("agent01", password)).isEmpty();
    }
}
