package org.openhotline.exchange;

/// What a partner said to something that was sent: a closed set. A partner that said nothing is [NotNow].
public sealed interface Reply {

    /// The partner has it, now or since an earlier try.
    record Taken() implements Reply {}

    /// The partner has read it and says no: sending it again would change nothing, a person must look.
    ///
    /// @param why without personal data; shown on the operator's page
    record Refused(String why) implements Reply {}

    /// The partner lacks earlier events of this order key and wants them first.
    ///
    /// @param expected the sequence number from which it wants them
    record Lacks(long expected, String why) implements Reply {}
}
