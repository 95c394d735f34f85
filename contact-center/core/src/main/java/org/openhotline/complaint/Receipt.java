package org.openhotline.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When and how a complaint was received: the start of the 30 days. For a voicemail it is the call's time; for an order
/// of 12345 it is our
/// own receipt, with the partner's time of dispatch beside it.
///
/// @param at the instant of receipt
/// @param dispatchedByPartnerAt the partner's own time, for orders
/// @param phoneVerifiedAt when the complainant showed by a code that the phone is theirs; null when nobody did
public record Receipt(
        Channel channel,
        Instant at,
        @Nullable Instant dispatchedByPartnerAt,
        @Nullable Instant phoneVerifiedAt) {

    public Receipt(Channel channel, Instant at, @Nullable Instant dispatchedByPartnerAt) {
        this(channel, at, dispatchedByPartnerAt, null);
    }

    public static Receipt by(Channel channel, Instant at) {
        return new Receipt(channel, at, null);
    }

    public Receipt phoneVerified(@Nullable Instant when) {
        return new Receipt(channel, at, dispatchedByPartnerAt, when);
    }
}
