package org.openhotline.lifecycle;

import java.util.Set;

/// The act is not open in this state; says what is.
public final class ActNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Act act;
    private final State state;
    private final transient Set<Act> open;

    public ActNotOpen(Act act, State state) {
        super(act + " is not open in " + state + "; open: " + ComplaintLifecycle.openIn(state));
        this.act = act;
        this.state = state;
        this.open = ComplaintLifecycle.openIn(state);
    }

    public Act act() {
        return act;
    }

    public State state() {
        return state;
    }

    public Set<Act> open() {
        return open;
    }
}
