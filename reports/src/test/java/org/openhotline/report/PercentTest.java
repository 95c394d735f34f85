package org.openhotline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Percentages that were really published (handbook 3.3).
class PercentTest {

    @ParameterizedTest
    @CsvSource({
        // national, February and March 2021, December 2020, June 2021
        "711, 18715, 1, 3.8",
        "727, 26605, 1, 2.7",
        "853, 23152, 1, 3.7",
        "575, 19499, 1, 2.9",
        // national, 4th quarter 2023
        "421, 2424, 2, 17.37",
        "11081, 68956, 2, 16.07",
        // Shandong, April 2022, postal services
        "80, 114, 2, 70.18",
        "16, 114, 2, 14.04",
        "10, 114, 2, 8.77",
        "1, 114, 2, 0.88",
        "6, 114, 2, 5.26",
        // the reference year 2021
        "313, 324, 1, 96.6",
        "12, 13, 1, 92.3",
        // half up
        "1, 2000, 1, 0.1",
        "0, 5, 1, 0.0",
        "0, 0, 1, /"
    })
    void shares_are_those_that_were_published(long part, long base, int decimals, String printed) {
        assertThat(Percent.print(Percent.of(part, base, decimals))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "26605, 18715, 1, 42.2",
        "18253, 26605, 1, -31.4",
        "38692, 22299, 1, 73.5",
        "5757, 2202, 1, 161.4",
        "80, 22, 2, 263.64",
        "80, 2, 2, 3900.00",
        "16, 19, 2, -15.79",
        "10, 18, 2, -44.44",
        "1, 6, 2, -83.33",
        "6, 1, 2, 500.00",
        "6, 0, 2, /",
        "114, 67, 2, 70.15",
        "114, 18, 2, 533.33",
        "5, 5, 1, 0.0",
        "99999, 100000, 1, 0.0"
    })
    void changes_are_those_that_were_published(long now, long then, int decimals, String printed) {
        assertThat(Percent.print(Percent.change(now, then, decimals))).isEqualTo(printed);
    }
}
