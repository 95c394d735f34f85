package org.openhotline.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;

/// An order (工单) of a 12345 platform: a record of its own, with no or one complaint.
///
/// @param partner the platform's code
/// @param partnerNumber the platform's own number
/// @param receivedAt our receipt; the partner's time of dispatch stands beside it
/// @param handleDue the platform's clock, apart from the law's
public record WorkOrder(
        UUID id,
        String partner,
        String partnerNumber,
        String appealType,
        UUID contact,
        @Nullable ComplaintNumber complaint,
        Status status,
        Instant receivedAt,
        @Nullable Instant dispatchedAt,
        @Nullable Instant signDue,
        Instant handleDue,
        long lastSequenceIn) {

    /// The states both sides share (handbook 5.3).
    public enum Status {
        TO_SIGN(10),
        SIGNED(20),
        IN_HAND(30),
        COMPLETED(50),
        ARCHIVED(70),
        WITHDRAWN(80),
        RETURNED(90);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /// The same order after the partner's event of this sequence number.
    public WorkOrder heard(long sequence) {
        return new WorkOrder(
                id,
                partner,
                partnerNumber,
                appealType,
                contact,
                complaint,
                status,
                receivedAt,
                dispatchedAt,
                signDue,
                handleDue,
                sequence);
    }

    public WorkOrder now(Status newStatus) {
        return new WorkOrder(
                id,
                partner,
                partnerNumber,
                appealType,
                contact,
                complaint,
                newStatus,
                receivedAt,
                dispatchedAt,
                signDue,
                handleDue,
                lastSequenceIn);
    }
}
