package org.openhotline.callback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.ComplaintNumber;

/// Where callbacks are kept.
public interface Callbacks {

    void add(Callback callback);

    Optional<Callback> find(UUID id);

    Optional<Callback> findForChange(UUID id);

    void save(Callback callback);

    /// Planned ones whose time has come, locked for this unit of work and skipping those that another node holds.
    List<Callback> due(Instant now, int most);

    List<Callback> onTheLineSince(Instant before);

    List<Callback> of(ComplaintNumber number);

    int dialledSince(Instant since);
}
