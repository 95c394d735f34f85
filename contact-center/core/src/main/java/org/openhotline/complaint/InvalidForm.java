package org.openhotline.complaint;

import java.util.List;

/// What was handed in cannot be stored; carries all faults at once.
public final class InvalidForm extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public InvalidForm(List<Fault> faults) {
        super("faults in " + faults.stream().map(Fault::field).toList());
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
