package org.openhotline.exchange.hotline12345;

import java.time.Clock;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.exchange.Delivery;
import org.openhotline.exchange.NotNow;
import org.openhotline.exchange.Reply;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrder.Status;
import org.openhotline.order.WorkOrders;
import org.openhotline.outbox.Outbox.Claimed;

/// Hands events of orders to their platform. The status of an order is what both sides know: it moves when the platform
/// has taken the event.
public final class OrderDelivery implements Delivery {

    private final Platform platform;
    private final WorkOrders orders;
    private final UnitOfWork unitOfWork;
    private final EventBody bodies;
    private final PlatformLine line;

    public OrderDelivery(
            Platform platform,
            WorkOrders orders,
            Complaints complaints,
            UnitOfWork unitOfWork,
            Patience patience,
            Clock clock) {
        this.platform = platform;
        this.orders = orders;
        this.unitOfWork = unitOfWork;
        this.bodies = new EventBody(platform, complaints);
        this.line = new PlatformLine(platform, patience, clock);
    }

    @Override
    public Reply deliver(Claimed message) throws NotNow {
        WorkOrder order = orders.find(platform.code(), message.orderKey()).orElse(null);
        if (order == null) {
            return new Reply.Refused("there is no order of this number");
        }
        if (order.status() == Status.WITHDRAWN) {
            return new Reply.Taken(); // the platform took the order back: there is nothing to tell any more
        }
        Reply reply = line.post("/orders/" + message.orderKey() + "/" + message.kind(), bodies.of(message));
        if (reply instanceof Reply.Taken) {
            unitOfWork.together(() -> moveOn(message));
        }
        return reply;
    }

    private void moveOn(Claimed message) {
        Status reached = reachedBy(message.kind());
        orders.find(platform.code(), message.orderKey())
                .filter(order -> order.status().code() < reached.code())
                .ifPresent(order -> orders.save(order.now(reached)));
    }

    private static Status reachedBy(String kind) {
        return switch (kind) {
            case "sign" -> Status.SIGNED;
            case "complete" -> Status.COMPLETED;
            default -> Status.IN_HAND;
        };
    }
}
