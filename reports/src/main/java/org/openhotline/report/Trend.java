package org.openhotline.report;

import java.util.function.Function;
import java.util.stream.Stream;

/// A number now, in the period before (环比) and in the same period of the last year (同比).
public record Trend(long now, long before, long yearAgo) {

    public static final Trend NONE = new Trend(0, 0, 0);

    public Trend {
        if (now < 0 || before < 0 || yearAgo < 0) {
            throw new IllegalArgumentException("a number of complaints is not negative");
        }
    }

    static <R> Trend sum(Stream<R> rows, Function<R, Trend> trend) {
        return rows.map(trend).reduce(NONE, Trend::plus);
    }

    private Trend plus(Trend other) {
        return new Trend(now + other.now, before + other.before, yearAgo + other.yearAgo);
    }
}
