package org.openhotline.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait before something is sent again, and when to give up and call a person (handbook 5.3).
///
/// @param first the waits after the first failed tries, in order
/// @param then the wait after each later try
/// @param times how often `then` is waited before the message becomes a dead letter
public record BackOff(List<Duration> first, Duration then, int times) {

    /// 5 s, 30 s, 2 min, 10 min, then hourly for a day.
    public static final BackOff STANDARD = new BackOff(
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10)),
            Duration.ofHours(1),
            24);

    public BackOff {
        first = List.copyOf(first);
        if (times < 0 || then.isNegative() || first.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("waits and their number are not negative");
        }
    }

    /// The wait after this failed try; empty when there were enough.
    ///
    /// @param attempt 1 for the first try
    public Optional<Duration> after(int attempt) {
        if (attempt <= first.size()) {
            return Optional.of(first.get(attempt - 1));
        }
        return attempt <= first.size() + times ? Optional.of(then) : Optional.empty();
    }
}
