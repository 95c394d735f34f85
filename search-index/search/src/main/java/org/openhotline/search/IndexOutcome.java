package org.openhotline.search;

import java.util.List;

/// What became of documents that were sent to the index.
public sealed interface IndexOutcome {

    /// Every document is in the index, or a newer one of the same complaint already was.
    ///
    /// @param taken how many changed the index
    /// @param alreadyNewer how many came late or twice: harmless
    record Done(int taken, int alreadyNewer) implements IndexOutcome {}

    /// Nothing is certain: send all of them again later. Sending a document twice is harmless.
    ///
    /// @param why a short reason without any content
    record Unavailable(String why) implements IndexOutcome {}

    /// The server will never take these; all the others are in. A defect of ours: a person must look.
    record Refused(List<Refusal> documents) implements IndexOutcome {
        public Refused {
            documents = List.copyOf(documents);
        }
    }

    /// A document that the server will never take.
    ///
    /// @param why the kind of error, never the content
    record Refusal(String number, String why) {}
}
