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

    /// Nobody talks in it any more, and nobody will.
    public boolean isOver() {
        return stage == Stage.ENDED;
    }

    static LiveCall arrived(UUID call, Line line, @Nullable PhoneNumber caller, Instant at) {
        return new LiveCall(call, line, Stage.MENU, caller, at, null, null, null, null, null);
    }

    LiveCall waiting(Instant from) {
        Instant first = waitingSince == null ? from : waitingSince;
        return new LiveCall(call, line, Stage.WAITING, caller, since, first, null, null, answeredAt, endedAt);
    }

    LiveCall ringing(String newSeat, @Nullable String newAgent) {
        return new LiveCall(
                call, line, Stage.RINGING, caller, since, waitingSince, newSeat, newAgent, answeredAt, endedAt);
    }

    LiveCall talking(String newSeat, @Nullable String newAgent, Instant at) {
        Instant first = answeredAt == null ? at : answeredAt;
        return new LiveCall(call, line, Stage.TALKING, caller, since, waitingSince, newSeat, newAgent, first, endedAt);
    }

    /// Back with a script, or on the tape.
    LiveCall withNobody(Stage now) {
        return new LiveCall(call, line, now, caller, since, waitingSince, null, null, answeredAt, endedAt);
    }

    /// Who talked in it stays with it; who was only rung does not.
    LiveCall ended(Instant at) {
        boolean talked = answeredAt != null;
        return new LiveCall(
                call,
                line,
                Stage.ENDED,
                caller,
                since,
                waitingSince,
                talked ? seat : null,
                talked ? agent : null,
                answeredAt,
                endedAt == null ? at : endedAt);
    }

    @Override
    public String toString() {
        return call + " " + stage + (agent == null ? "" : " " + agent);
    }
}
