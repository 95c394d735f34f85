package org.openhotline.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;

/// A callback (回访) to a complainant: to verify before closing, or to ask for satisfaction after it.
///
/// @param tries tries made so far
/// @param nextTryAt when the next try is due; null when done or on the line
/// @param call the call id of the running or last try
/// @param outcome of the last try
/// @param centre Q1, the centre's work
/// @param enterprise Q2, the enterprise's result
public record Callback(
        UUID id,
        ComplaintNumber number,
        Purpose purpose,
        Status status,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable UUID call,
        @Nullable CallbackOutcome outcome,
        @Nullable Satisfaction centre,
        @Nullable Satisfaction enterprise,
        @Nullable String reason) {

    /// VERIFY comes before closing and feeds the closing tests; SURVEY comes after it.
    public enum Purpose {
        VERIFY,
        SURVEY
    }

    public enum Status {
        PLANNED,
        ON_THE_LINE,
        DONE
    }

    public static Callback planned(UUID id, ComplaintNumber number, Purpose purpose, Instant at) {
        return new Callback(id, number, purpose, Status.PLANNED, 0, at, null, null, null, null, null);
    }

    /// One question answered is an answer, too.
    public boolean isRated() {
        return centre != null || enterprise != null;
    }

    Callback dialled(UUID newCall) {
        return new Callback(
                id, number, purpose, Status.ON_THE_LINE, tries + 1, null, newCall, null, centre, enterprise, reason);
    }

    Callback answered(@Nullable Satisfaction q1, @Nullable Satisfaction q2) {
        return new Callback(id, number, purpose, status, tries, nextTryAt, call, outcome, q1, q2, reason);
    }

    Callback ended(CallbackOutcome how, @Nullable Instant next) {
        int counted = how == CallbackOutcome.FAILED ? tries - 1 : tries;
        Status then = next == null ? Status.DONE : Status.PLANNED;
        return new Callback(id, number, purpose, then, counted, next, call, how, centre, enterprise, reason);
    }

    Callback because(@Nullable String why) {
        return new Callback(id, number, purpose, status, tries, nextTryAt, call, outcome, centre, enterprise, why);
    }
}
