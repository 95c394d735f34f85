package org.openhotline.lifecycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.openhotline.deadline.TimeLimit;

/// One version of the rules. A change of the law is a new version, never an edit of one that complaints were handled
/// under.
///
/// @param id stored with every complaint, e.g. `2020`
/// @param name as the rules are called
/// @param from the first day of receipt that it holds for
public record Policy(String id, String name, LocalDate from, Map<Limit, TimeLimit> limits) {

    public Policy {
        limits = Map.copyOf(limits);
        for (Limit limit : Limit.values()) {
            if (!limits.containsKey(limit)) {
                throw new IllegalArgumentException("policy " + id + " says nothing of " + limit);
            }
        }
    }

    public TimeLimit limit(Limit limit) {
        TimeLimit found = limits.get(limit);
        if (found == null) {
            throw new IllegalStateException("policy " + id + " says nothing of " + limit);
        }
        return found;
    }

    /// The same rules from another day, with some limits of the house.
    Policy with(LocalDate since, Map<Limit, Integer> house) {
        Map<Limit, TimeLimit> changed = new EnumMap<>(limits);
        house.forEach((limit, length) -> changed.put(limit, limit(limit).of(length)));
        return new Policy(id, name, since, changed);
    }

    /// The next version: what is named is other than before, the rest stays.
    Policy followedBy(String nextId, String nextName, LocalDate since, Map<Limit, TimeLimit> other) {
        Map<Limit, TimeLimit> changed = new EnumMap<>(limits);
        changed.putAll(other);
        return new Policy(nextId, nextName, since, changed);
    }
}
