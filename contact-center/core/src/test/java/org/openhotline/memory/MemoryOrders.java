package org.openhotline.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.order.Inbox;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrders;

public final class MemoryOrders implements WorkOrders, Inbox {

    private final Map<String, WorkOrder> orders = new HashMap<>();
    private final Map<String, Known> events = new HashMap<>();
    private final Set<String> nonces = new HashSet<>();

    @Override
    public synchronized void add(WorkOrder order) {
        orders.put(order.partner() + "/" + order.partnerNumber(), order);
    }

    @Override
    public synchronized Optional<WorkOrder> find(String partner, String partnerNumber) {
        return Optional.ofNullable(orders.get(partner + "/" + partnerNumber));
    }

    @Override
    public synchronized Optional<WorkOrder> of(ComplaintNumber number) {
        return orders.values().stream()
                .filter(order -> number.equals(order.complaint()))
                .findFirst();
    }

    @Override
    public void save(WorkOrder order) {
        add(order);
    }

    @Override
    public synchronized Optional<Known> known(String partner, String eventId) {
        return Optional.ofNullable(events.get(partner + "/" + eventId));
    }

    @Override
    public synchronized void keep(String partner, String eventId, String digest, String answer) {
        events.put(partner + "/" + eventId, new Known(digest, answer));
    }

    @Override
    public synchronized boolean firstUse(String partner, String nonce) {
        return nonces.add(partner + "/" + nonce);
    }
}
