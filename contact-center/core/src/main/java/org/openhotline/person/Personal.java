package org.openhotline.person;

/// A fact about a person (name, phone, id number, address). It is encrypted at rest, and masked wherever it is printed:
/// `toString` never
/// shows it. Whoever needs it in full says so with [#inFull()], and the caller of that method answers for the record of
/// it.
public sealed interface Personal permits PersonName, PhoneNumber, IdNumber, Address {

    /// The whole value. Only for the agent on the live call, the assigned handler, or a disclosure that was given a
    /// reason.
    String inFull();

    /// What everybody else sees, e.g. `张*`, `138****5678`.
    String masked();
}
