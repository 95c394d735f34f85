package org.openhotline.complaint;

/// There is no such complaint, or none that this person may know of.
public final class UnknownComplaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownComplaint(ComplaintNumber number) {
        super("there is no complaint " + number);
    }
}
