package org.openhotline.ivr.asterisk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.event.ManagerEvent;
import org.openhotline.ivr.outside.Ami;

/// What the dialplan reports, from now on.
final class Reports {

    private final List<HotlineEvent> events = new CopyOnWriteArrayList<>();

    Reports(Ami ami) {
        ami.connection().addEventListener(this::happened);
    }

    private void happened(ManagerEvent event) {
        if (event instanceof HotlineEvent ours) events.add(ours);
    }

    /// So far, by kind.
    List<HotlineEvent> of(String what) {
        return events.stream().filter(event -> what.equals(event.getWhat())).toList();
    }
}
