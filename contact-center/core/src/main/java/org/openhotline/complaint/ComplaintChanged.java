package org.openhotline.complaint;

/// Somebody else changed the complaint in the meantime: look at it again, then decide.
public final class ComplaintChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String number;

    public ComplaintChanged(ComplaintNumber number) {
        super("complaint " + number + " has changed in the meantime");
        this.number = number.digits();
    }

    public String number() {
        return number;
    }
}
