package org.openhotline.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The law as a table. `docs/lifecycle.zh.md` is rendered from it: that file is what a lawyer signs. An act that is not
/// a row of it cannot be done.
public final class ComplaintLifecycle {

    private static final Map<State, StateRules> TABLE = LifecycleTable.written();

    private ComplaintLifecycle() {}

    public static StateRules in(State state) {
        StateRules rules = TABLE.get(state);
        if (rules == null) {
            throw new IllegalStateException("the table says nothing of " + state);
        }
        return rules;
    }

    public static Optional<Rule> rule(State from, Act act) {
        return in(from).on(act);
    }

    /// What can be done now, whoever may do it.
    public static Set<Act> openIn(State state) {
        return in(state).open();
    }

    public static List<Rule> rules() {
        return Arrays.stream(State.values())
                .flatMap(state -> in(state).rules().values().stream())
                .toList();
    }
}
