package org.openhotline.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.person.PhoneNumber;

/// A contact (来电来访): a call, a form, a mail, a partner's order. One contact can touch several complaints, one complaint
/// has many.
///
/// @param call the call id, for calls
/// @param agent login of the agent who took it
/// @param answeredAt when the agent answered; null when nobody did
/// @param outcome null while it is open
public record Contact(
        UUID id,
        Channel channel,
        Instant arrivedAt,
        @Nullable PhoneNumber from,
        @Nullable UUID call,
        @Nullable Wish wish,
        @Nullable String agent,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable ContactOutcome outcome) {

    public static Contact arrived(
            UUID id, Channel channel, Instant at, @Nullable PhoneNumber from, @Nullable UUID call) {
        return new Contact(id, channel, at, from, call, null, null, null, null, null);
    }
}
