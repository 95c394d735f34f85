package org.openhotline;

import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.FactListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells a fact inside the application once it has really happened: after the commit of its act, never when the act was
/// undone. Who wants to know has a method `@EventListener void on(ComplaintFact fact)`. Nothing may depend on it: what
/// must happen stands in the outbox.
@Component
final class FactsAfterCommit implements FactListener {

    private static final Logger LOG = LoggerFactory.getLogger(FactsAfterCommit.class);

    private final ApplicationEventPublisher events;

    FactsAfterCommit(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void happened(ComplaintFact fact) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            tell(fact);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(fact);
            }
        });
    }

    /// The act is done: a listener that fails must not look like a failed act.
    private void tell(ComplaintFact fact) {
        try {
            events.publishEvent(fact);
        } catch (RuntimeException deaf) {
            LOG.error("a listener failed on {}", fact.complaint().number(), deaf);
        }
    }
}
