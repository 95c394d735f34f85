package org.openhotline.order;

import java.util.Optional;
import org.openhotline.complaint.ComplaintNumber;

/// Where orders are kept.
public interface WorkOrders {

    void add(WorkOrder order);

    Optional<WorkOrder> find(String partner, String partnerNumber);

    Optional<WorkOrder> of(ComplaintNumber number);

    void save(WorkOrder order);
}
