package org.openhotline.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The table of what must leave. Written in the unit of work of the act, sent later, never from the thread of a
/// request.
public interface Outbox {

    /// Adds it with the next sequence number of its partner, order key and direction.
    void put(OutboxMessage message);

    /// Claims up to `most` messages of the partner whose time has come, the oldest unsent of each order key only,
    /// skipping those that
    /// another node holds; hands each to `send` and notes what came of it. Returns how many were handled.
    int sendDue(String partner, int most, Function<Claimed, Sent> send);

    /// So often the same message is put back in line; then the partner's counting is laid before a person.
    int MOST_RESENT = 3;

    /// A message that this sender holds.
    ///
    /// @param sequence grows by one per partner and order key
    /// @param attempt 1 for the first try
    record Claimed(
            UUID eventId, String partner, String orderKey, long sequence, String kind, String payload, int attempt) {}

    /// What came of a try.
    sealed interface Sent {

        record Taken() implements Sent {}

        /// The partner is down or asked to wait: try again after this time.
        record TryAgain(Duration after, String why) implements Sent {}

        /// The partner lacks earlier messages of this order key: they are put back in line, this one behind
        /// them. A dead letter instead when it asks for what was never sent or is no longer kept, or too often.
        ///
        /// @param sequence the first that it lacks
        record AgainFrom(long sequence, String why) implements Sent {}

        /// The partner said no, or there were enough tries: a person must look.
        record Dead(String why) implements Sent {}
    }

    /// Dead letters, for the operator's page.
    List<Claimed> dead(int most);

    /// Puts a dead letter back in line.
    void replay(UUID eventId);
}
