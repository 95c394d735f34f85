package org.openhotline.ivr.outside;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/// The hotline calls somebody outside.
public final class OutsideCalledEvent extends UserEvent {

    private @Nullable String number;
    private @Nullable String from;

    public OutsideCalledEvent(Object source) {
        super(source);
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
