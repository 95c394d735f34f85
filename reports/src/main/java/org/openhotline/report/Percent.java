package org.openhotline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Percentages as official tables print them: each is rounded half up by itself, so that a column of shares may add up
/// to
/// 99.9 or 100.1 and is printed so. The parts are never bent until they give 100 (no largest remainder); what must
/// close are
/// the counts behind them. Where the base is zero there is no percentage, and a table shows "/".
final class Percent {

    static final String NONE = "/";

    private Percent() {}

    static Optional<BigDecimal> of(long part, long base, int decimals) {
        if (base == 0) {
            return Optional.empty();
        }
        var percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
        return Optional.of(percent);
    }

    /// Growth since then: (now - then) / then.
    static Optional<BigDecimal> change(long now, long then, int decimals) {
        return of(now - then, then, decimals);
    }

    static String print(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse(NONE);
    }
}
