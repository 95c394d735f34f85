package org.openhotline.vault;

import org.jspecify.annotations.Nullable;

/// A sealed value cannot be opened: it was changed, it belongs into another field, or its key is missing.
public final class BrokenSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenSeal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
