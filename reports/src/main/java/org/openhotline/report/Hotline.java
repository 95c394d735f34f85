package org.openhotline.report;

/// The calls to 12305 in the period, and what else came in. Every call is one of: answered, left on tape, served by
/// key, given
/// up in the queue, given up before it.
///
/// @param calls all that came in
/// @param offered reached the queue, after the notice of recording
/// @param answered by an agent
/// @param answeredIn15s within 15 seconds of reaching the queue (GB/T 33358)
/// @param abandoned hung up in the queue
/// @param shortAbandoned of these, within 5 seconds: they do not count against the rate of connection
/// @param statements nobody answered, and the caller spoke on the tape
/// @param selfService nobody answered, and the caller heard the progress by key
/// @param leftEarly hung up before the queue
/// @param orders orders that came from 12345
/// @param consultations contacts that were answered without a complaint
public record Hotline(
        long calls,
        long offered,
        long answered,
        long answeredIn15s,
        long abandoned,
        long shortAbandoned,
        long statements,
        long selfService,
        long leftEarly,
        long orders,
        long consultations) {

    public static final Hotline NONE = new Hotline(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// The base of the rate of connection (接通率).
    long connectable() {
        return offered - shortAbandoned;
    }
}
