package org.openhotline.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The instants at which a complaint passed its milestones; null while it has not.
///
/// @param decidedAt the intake decision (accept, reject, guide, transfer): the month of a complaint in the notices is
/// the month of this
public record Course(
        Instant stateSince,
        @Nullable Instant decidedAt,
        @Nullable Instant forwardedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant closedAt) {

    public static Course begunAt(Instant at) {
        return new Course(at, null, null, null, null, null);
    }

    Course entered(Instant at) {
        return new Course(at, decidedAt, forwardedAt, repliedAt, answeredAt, closedAt);
    }

    /// The intake decision is made once: the month of a complaint does not change when it is reviewed.
    Course decided(Instant at) {
        return decidedAt != null ? this : new Course(stateSince, at, forwardedAt, repliedAt, answeredAt, closedAt);
    }

    Course forwarded(Instant at) {
        return new Course(stateSince, decidedAt, at, repliedAt, answeredAt, closedAt);
    }

    Course replied(Instant at) {
        return new Course(stateSince, decidedAt, forwardedAt, at, answeredAt, closedAt);
    }

    Course answered(Instant at) {
        return new Course(stateSince, decidedAt, forwardedAt, repliedAt, at, closedAt);
    }

    Course closed(Instant at) {
        return new Course(stateSince, decidedAt, forwardedAt, repliedAt, answeredAt, at);
    }
}
