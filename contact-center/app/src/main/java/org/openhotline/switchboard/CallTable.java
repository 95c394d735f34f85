package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// The calls as we know them, by our call id. Ended ones stay a while, so that late events do not revive them.
final class CallTable {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<UUID, LiveCall> calls = new HashMap<>();
    /// The exchange's own name of the caller's channel, which queue events carry.
    private final Map<String, UUID> byUniqueId = new HashMap<>();

    CallTable(Clock clock) {
        this.clock = clock;
    }

    /// Adds it unless it is known.
    ///
    /// @return true when it is new
    synchronized boolean add(LiveCall call, String uniqueId) {
        forgetOld();
        if (!uniqueId.isEmpty()) {
            byUniqueId.put(uniqueId, call.call());
        }
        return calls.putIfAbsent(call.call(), call) == null;
    }

    synchronized Optional<UUID> called(String uniqueId) {
        return Optional.ofNullable(byUniqueId.get(uniqueId));
    }

    /// Changes a call that is known and not over.
    ///
    /// @return the call as it is now; empty when nothing changed
    synchronized Optional<LiveCall> change(UUID id, UnaryOperator<LiveCall> by) {
        LiveCall before = calls.get(id);
        if (before == null || before.isOver()) {
            return Optional.empty();
        }
        LiveCall after = by.apply(before);
        calls.put(id, after);
        return after.equals(before) ? Optional.empty() : Optional.of(after);
    }

    synchronized Optional<LiveCall> find(UUID id) {
        return Optional.ofNullable(calls.get(id));
    }

    /// Oldest first.
    synchronized List<LiveCall> live() {
        return calls.values().stream()
                .filter(call -> !call.isOver())
                .sorted(Comparator.comparing(LiveCall::since))
                .toList();
    }

    private void forgetOld() {
        Instant before = clock.instant().minus(REMEMBERED);
        calls.values().removeIf(call -> {
            Instant ended = call.endedAt();
            return ended != null && ended.isBefore(before);
        });
        byUniqueId.values().removeIf(id -> Objects.isNull(calls.get(id)));
    }
}
