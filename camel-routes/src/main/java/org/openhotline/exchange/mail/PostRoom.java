package org.openhotline.exchange.mail;

import java.time.Clock;
import java.util.UUID;
import org.openhotline.exchange.TimeOrderedIds;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;
import tools.jackson.databind.json.JsonMapper;

/// Where mail is handed in. It leaves later, and only if the unit of work it was handed in with is committed.
public final class PostRoom {

    /// Under this name mail waits in the outbox.
    public static final String PARTNER = "mail";

    static final JsonMapper JSON = JsonMapper.shared();

    private final Outbox outbox;
    private final TimeOrderedIds ids;

    public PostRoom(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.ids = new TimeOrderedIds(clock);
    }

    /// Hands a message in and tells its id. Each has an order of its own: none waits for another.
    ///
    /// @param kind what it is, e.g. `month-notice`, `to-enterprise`
    public UUID post(String kind, Mail mail) {
        UUID id = ids.next();
        outbox.put(new OutboxMessage(id, PARTNER, id.toString(), kind, JSON.writeValueAsString(mail)));
        return id;
    }
}
