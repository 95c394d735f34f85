package org.openhotline;

import java.util.UUID;
import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.FactListener;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/// Every change of a complaint is told to the index, in the transaction of the act. The message says which complaint in
/// which version, never what is in it: the indexer looks at the complaint when it sends.
@Component
final class SearchOutbox implements FactListener {

    private final Outbox outbox;

    SearchOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void happened(ComplaintFact fact) {
        var complaint = fact.complaint();
        String number = complaint.number().digits();
        String payload = "{\"number\":\"%s\",\"version\":%d}".formatted(number, complaint.version());
        outbox.put(new OutboxMessage(UUID.randomUUID(), "search", number, "index", payload));
    }
}
