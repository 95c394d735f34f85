package org.openhotline.complaint;

import java.time.Instant;

/// What has just happened to a complaint. Listeners are told inside the unit of work of the act, so what they write
/// (outbox rows) stands or
/// falls with it.
public sealed interface ComplaintFact {

    Complaint complaint();

    Step step();

    default Instant at() {
        return step().at();
    }

    record ComplaintRegistered(Complaint complaint, Step step) implements ComplaintFact {}

    record ComplaintMoved(Complaint complaint, Step step) implements ComplaintFact {}

    /// The form was completed, a callback was noted, a handler was assigned: no change of state.
    record ComplaintNoted(Complaint complaint, Step step) implements ComplaintFact {}
}
