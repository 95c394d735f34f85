package org.openhotline.callback;

/// A complainant cannot rate now.
public final class RatingNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        /// The complaint is not closed.
        NOT_YET,
        RATED,
        /// The callback that asks is running.
        ON_THE_LINE
    }

    private final Why why;

    public RatingNotOpen(Why why) {
        super("rating is not open: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
