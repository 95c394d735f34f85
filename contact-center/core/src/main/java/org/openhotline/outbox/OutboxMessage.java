package org.openhotline.outbox;

import java.util.UUID;

/// Something that must leave the house: an event to a partner, a mail, a document to the index.
///
/// @param partner `12345:<code>`, `mail`, `search`
/// @param orderKey messages of one key leave in their order (an order's number, a complaint's number)
/// @param kind what it is, e.g. `sign`, `progress`, `complete`, `index`
/// @param payload JSON; personal fields in it are sealed by the store
public record OutboxMessage(UUID eventId, String partner, String orderKey, String kind, String payload) {}
