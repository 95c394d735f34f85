package org.openhotline.lifecycle;

/// The act is open, but not to this actor.
public final class ActNotYours extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Act act;

    public ActNotYours(Act act, By by) {
        super(act + " is not open to " + by.who() + " as " + by.as());
        this.act = act;
    }

    public Act act() {
        return act;
    }
}
