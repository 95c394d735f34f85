package org.openhotline.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, the rows of SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_rfc(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "29, true", "-30, true", "59, true", "-31, false", "60, false"})
    void a_clock_may_be_one_step_off(long secondsLater, boolean taken) {
        Instant start = Instant.ofEpochSecond(1_111_111_110);
        String code = Totp.code(SECRET, Totp.stepAt(start), Totp.DIGITS);

        assertThat(Totp.stepOf(SECRET, code, start.plusSeconds(secondsLater)).isPresent())
                .isEqualTo(taken);
    }

    @Test
    void letters_are_no_code() {
        assertThat(Totp.stepOf(SECRET, "abcdef", Instant.ofEpochSecond(59))).isEmpty();
    }
}
