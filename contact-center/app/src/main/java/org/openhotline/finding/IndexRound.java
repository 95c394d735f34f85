package org.openhotline.finding;

import java.time.Duration;
import java.util.List;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.Outbox.Claimed;
import org.openhotline.outbox.Outbox.Sent;
import org.openhotline.search.ComplaintDocuments;
import org.openhotline.search.ComplaintIndexer;
import org.openhotline.search.IndexOutcome;
import org.openhotline.search.IndexState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Makes what changed findable. The server may be away for as long as it likes: what was not taken stays in the outbox,
/// and a server that comes back empty is filled again.
final class IndexRound {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRound.class);
    private static final int MOST = 200;
    private static final Duration WHILE_AWAY = Duration.ofSeconds(2);

    private final ComplaintIndexer indexer;
    private final Outbox outbox;
    private final Complaints complaints;
    private final ComplaintDocuments documents;
    private final AllComplaints everything;
    private boolean ready;

    IndexRound(
            ComplaintIndexer indexer,
            Outbox outbox,
            Complaints complaints,
            ComplaintDocuments documents,
            AllComplaints everything) {
        this.indexer = indexer;
        this.outbox = outbox;
        this.complaints = complaints;
        this.documents = documents;
        this.everything = everything;
    }

    @Scheduled(fixedDelay = 300)
    synchronized void round() {
        if (!ready && !prepare()) {
            return;
        }
        while (outbox.sendDue("search", MOST, this::send) == MOST && ready) {
            // The next batch is waiting.
        }
    }

    private boolean prepare() {
        IndexState state = indexer.prepare();
        if (state instanceof IndexState.NeedsFilling) {
            LOG.info("the search index is new: it is filled from the database");
            state = indexer.fill(everything.stream().map(documents::of));
        }
        ready = state instanceof IndexState.Ready;
        return ready;
    }

    private Sent send(Claimed message) {
        return ComplaintNumber.read(message.orderKey())
                .flatMap(complaints::find)
                .map(complaint -> outcome(indexer.index(List.of(documents.of(complaint)))))
                .orElseGet(Sent.Taken::new);
    }

    private Sent outcome(IndexOutcome outcome) {
        return switch (outcome) {
            case IndexOutcome.Done _ -> new Sent.Taken();
            case IndexOutcome.Unavailable away -> {
                ready = false; // it may come back empty: look again before the next document
                yield new Sent.TryAgain(WHILE_AWAY, away.why());
            }
            case IndexOutcome.Refused refused ->
                new Sent.Dead(refused.documents().toString());
        };
    }
}
