package org.openhotline.exchange.hotline12345;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.ComplaintFact.ComplaintMoved;
import org.openhotline.complaint.FactListener;
import org.openhotline.complaint.Step;
import org.openhotline.exchange.TimeOrderedIds;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrders;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;

/// Tells the platform the course of its order: what happens to the complaint becomes a row in the outbox, in the unit
/// of
/// work of the act (handbook 5.4). The row says which step is told; the words are read when it is sent.
public final class OrderEvents implements FactListener {

    private final WorkOrders orders;
    private final Outbox outbox;
    private final TimeOrderedIds ids;

    public OrderEvents(WorkOrders orders, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.outbox = outbox;
        this.ids = new TimeOrderedIds(clock);
    }

    /// We take the order over; the platform's limit for this is shorter than ours for accepting.
    void sign(WorkOrder order, Instant at) {
        put(order, "sign", Told.signed(at));
    }

    @Override
    public void happened(ComplaintFact fact) {
        if (fact instanceof ComplaintMoved(Complaint complaint, Step step)) {
            orders.of(complaint.number())
                    .filter(order -> !step.who().equals(order.partner())) // what it did itself it knows
                    .ifPresent(order -> tell(order, complaint, step));
        }
    }

    private void tell(WorkOrder order, Complaint complaint, Step step) {
        String stage = stage(step);
        if (stage != null) {
            put(order, "progress", Told.stage(stage, step));
        }
        String result = result(complaint, step);
        if (result != null) {
            put(order, "complete", Told.result(result, complaint, step));
        }
    }

    private static @Nullable String stage(Step step) {
        return switch (step.act()) {
            case ACCEPT -> "J01";
            case FORWARD -> step.from() == State.ACCEPTED ? "J02" : null; // sent round again, it is still with them
            case REPLY -> "J03";
            case MEDIATE -> "J04";
            case null, default -> null;
        };
    }

    private static @Nullable String result(Complaint complaint, Step step) {
        return switch (step.act()) {
            case REJECT -> "D06";
            case GUIDE -> "D04";
            case TRANSFER, TERMINATE -> "D03";
            case WITHDRAW -> "D07";
            case CLOSE -> closed(complaint.handling().closing());
            case null, default -> null;
        };
    }

    private static String closed(@Nullable Closing closing) {
        if (closing == null) {
            throw new IllegalStateException(Act.CLOSE + " without a closing");
        }
        return switch (closing.result()) {
            case SETTLED, MEDIATED -> "D01";
            case OTHER -> "D02";
            case NO_LIABILITY, UNREACHABLE -> "D03";
            case MEDIATION_FAILED -> "D05";
        };
    }

    private void put(WorkOrder order, String kind, Told told) {
        outbox.put(new OutboxMessage(ids.next(), "12345:" + order.partner(), order.partnerNumber(), kind, told.json()));
    }
}
