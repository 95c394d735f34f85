package org.openhotline.complaint;

import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.Due;

/// The days by which something must have happened.
///
/// @param step the limit of the present state, if it has one
/// @param law the final answer to the user, 30 days from receipt
public record Dues(@Nullable Due step, Due law) {

    /// Before they are computed.
    static final Dues NONE = new Dues(null, new Due.Stopped());
}
