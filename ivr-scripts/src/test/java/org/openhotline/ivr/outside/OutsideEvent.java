package org.openhotline.ivr.outside;

import org.asteriskjava.manager.event.UserEvent;
import org.jspecify.annotations.Nullable;

/// Somebody outside is connected: which channel it is.
public final class OutsideEvent extends UserEvent {

    private @Nullable String id;
    private @Nullable String name;

    public OutsideEvent(Object source) {
        super(source);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
