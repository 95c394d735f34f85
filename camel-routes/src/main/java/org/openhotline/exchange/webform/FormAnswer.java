package org.openhotline.exchange.webform;

import java.util.List;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Fault;

/// What the person on the public page is told.
public sealed interface FormAnswer {

    /// Taken, now or the first time it was sent: the number to keep, and the day of the answer with it.
    record Taken(Complaint complaint) implements FormAnswer {}

    /// Not taken, nothing was stored; all that must be put right.
    record Faulty(List<Fault> faults) implements FormAnswer {}

    /// Not taken: something else was taken under this submission before.
    ///
    /// @param before what came of it, so that nobody is left without a number
    record TakenBefore(ComplaintNumber before) implements FormAnswer {}
}
