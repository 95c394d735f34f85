package org.openhotline.lifecycle;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that holds in one state: the clocks that run, what happens at their ends, and the acts that are open.
///
/// @param limits in the order in which their start events happen; the last one whose start is known runs
public record StateRules(State state, List<Limit> limits, List<AtLimit> atLimit, Map<Act, Rule> rules) {

    public Optional<Rule> on(Act act) {
        return Optional.ofNullable(rules.get(act));
    }

    public Set<Act> open() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(rules.keySet());
        return acts;
    }

    static Builder in(State state) {
        return new Builder(state);
    }

    /// Collects the rows of a state; two rows for one act are refused.
    static final class Builder {

        private final State state;
        private final Map<Act, Rule> rules = new LinkedHashMap<>();
        private List<Limit> limits = List.of();
        private List<AtLimit> atLimit = List.of();

        private Builder(State state) {
            this.state = state;
        }

        Builder within(Limit... clocks) {
            limits = List.of(clocks);
            return this;
        }

        Builder atLimit(AtLimit... consequences) {
            atLimit = List.of(consequences);
            return this;
        }

        Builder on(Act act, State to, String under, Actor... by) {
            return row(act, to, under, by);
        }

        /// Leads back to where the complaint was before.
        Builder back(Act act, String under, Actor... by) {
            return row(act, null, under, by);
        }

        /// Moves nothing.
        Builder stays(Act act, String under, Actor... by) {
            return row(act, state, under, by);
        }

        private Builder row(Act act, @Nullable State to, String under, Actor... by) {
            if (by.length == 0 || rules.put(act, new Rule(state, act, Set.of(by), to, under)) != null) {
                throw new IllegalStateException("the row " + state + " on " + act + " has no actor or stands twice");
            }
            return this;
        }

        State state() {
            return state;
        }

        StateRules done() {
            return new StateRules(state, limits, atLimit, Collections.unmodifiableMap(new LinkedHashMap<>(rules)));
        }
    }
}
