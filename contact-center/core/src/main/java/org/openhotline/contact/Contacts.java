package org.openhotline.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.PhoneNumber;

/// Where contacts are kept. Everything here may be told twice without harm.
public interface Contacts {

    /// Adds it, or returns the contact that this call already has.
    Contact add(Contact contact);

    Optional<Contact> find(UUID id);

    /// Held for this unit of work: who asks for the same one waits until it is over.
    Optional<Contact> findForChange(UUID id);

    Optional<Contact> ofCall(UUID call);

    /// Newest first, at most fifty.
    List<Contact> from(PhoneNumber phone);

    void tag(UUID id, Wish wish);

    void answered(UUID id, String agent, Instant at);

    /// The line went down; how the contact ended is said by [#end].
    void hungUp(UUID id, Instant at);

    /// The first outcome of a contact stays unless it is replaced by COMPLAINT.
    void end(UUID id, ContactOutcome outcome, String who, Instant at);

    void link(UUID id, ComplaintNumber number);

    List<ComplaintNumber> complaintsOf(UUID id);

    List<Contact> of(ComplaintNumber number);
}
