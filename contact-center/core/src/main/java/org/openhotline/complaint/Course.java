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
}
