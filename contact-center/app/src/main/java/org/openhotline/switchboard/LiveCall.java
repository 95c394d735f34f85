package org.openhotline.switchboard;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PhoneNumber;

/// A call that is going on, or has just ended.
///
/// @param call our call id
/// @param caller as the network or the visitor shows it; null when absent or nonsense, never proof of identity
/// @param since when it arrived
/// @param waitingSince when it joined the queue; null before
/// @param agent login of the agent who is rung or talks
/// @param answeredAt when an agent answered
/// @param endedAt null while it goes on
public record LiveCall(
        UUID call,
        Line line,
        Stage stage,
        @Nullable PhoneNumber caller,
        Instant since,
        @Nullable Instant waitingSince,
        @Nullable String seat,
        @Nullable String agent,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {

    /// Where a call comes from, or goes to.
    public enum Line {
        TRUNK,
        WEB,
        /// The centre asks for satisfaction.
        CALLBACK,
        /// An agent calls somebody (回拨).
        RETURN
    }

    /// How far it is.
    public enum Stage {
        /// Hears a script.
        MENU,
        WAITING,
        RINGING,
        TALKING,
        /// Speaks on the tape.
        STATEMENT,
        ENDED
    }

    /// How long the caller waited for a person until then.
    public Duration waited(Instant now) {
        Instant from = waitingSince == null ? since : waitingSince;
        Instant to = answeredAt != null ? answeredAt : endedAt != null ? endedAt : now;
        return Duration.between(from, to).isNegative() ? Duration.ZERO : Duration.between(from, to);
    }

    @Override
    public String toString() {
        return call + " " + stage + (agent == null ? "" : " " + agent);
    }
}
