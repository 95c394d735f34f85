package org.openhotline.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.person.FreeText;

/// A callback as a page shows it.
record CallbackView(
        UUID id,
        String number,
        Callback.Purpose purpose,
        Callback.Status status,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable CallbackOutcome outcome,
        @Nullable Satisfaction centre,
        @Nullable Satisfaction enterprise,
        @Nullable String reason) {

    static CallbackView of(Callback callback) {
        return new CallbackView(
                callback.id(),
                callback.number().digits(),
                callback.purpose(),
                callback.status(),
                callback.tries(),
                callback.nextTryAt(),
                callback.outcome(),
                callback.centre(),
                callback.enterprise(),
                callback.reason());
    }

    CallbackView masked() {
        String words = reason == null ? null : FreeText.masked(reason);
        return new CallbackView(id, number, purpose, status, tries, nextTryAt, outcome, centre, enterprise, words);
    }
}
