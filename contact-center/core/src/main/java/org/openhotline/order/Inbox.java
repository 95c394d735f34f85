package org.openhotline.order;

import java.util.Optional;

/// What partners, and the public form, have sent us before: the first answer to an event is kept and given
/// again; the same key with another content is refused.
public interface Inbox {

    /// An event that came before.
    ///
    /// @param digest of the content
    /// @param answer the answer that was given the first time
    record Known(String digest, String answer) {}

    Optional<Known> known(String partner, String eventId);

    /// Keeps the answer, in the unit of work of what the event changed. Fails when the event is known already: of two
    /// that come at once, one is undone.
    void keep(String partner, String eventId, String digest, String answer);

    /// Remembers a nonce; false when it was used before.
    boolean firstUse(String partner, String nonce);
}
