package org.openhotline.visitor;

import java.time.Duration;

/// A code was asked for too soon, or too often within the hour.
public final class TooManyCodes extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyCodes(Duration wait) {
        super("codes are asked for too often");
        this.wait = wait;
    }

    /// After which the next one may be asked for.
    public Duration pause() {
        return wait;
    }
}
