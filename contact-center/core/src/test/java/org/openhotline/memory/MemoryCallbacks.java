package org.openhotline.memory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.callback.Callback;
import org.openhotline.callback.Callbacks;
import org.openhotline.complaint.ComplaintNumber;

public final class MemoryCallbacks implements Callbacks {

    private final Map<UUID, Callback> all = new LinkedHashMap<>();

    @Override
    public synchronized void add(Callback callback) {
        all.put(callback.id(), callback);
    }

    @Override
    public synchronized Optional<Callback> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Callback> findForChange(UUID id) {
        return find(id);
    }

    @Override
    public synchronized void save(Callback callback) {
        all.put(callback.id(), callback);
    }

    @Override
    public synchronized List<Callback> due(Instant now, int most) {
        return all.values().stream()
                .filter(callback -> callback.status() == Callback.Status.PLANNED)
                .filter(callback ->
                        callback.nextTryAt() != null && !callback.nextTryAt().isAfter(now))
                .limit(most)
                .toList();
    }

    /// In memory nothing notes when a call was dialled: all that are on the line.
    @Override
    public synchronized List<Callback> onTheLineSince(Instant before) {
        return all.values().stream()
                .filter(callback -> callback.status() == Callback.Status.ON_THE_LINE)
                .toList();
    }

    @Override
    public synchronized List<Callback> of(ComplaintNumber number) {
        return all.values().stream()
                .filter(callback -> callback.number().equals(number))
                .toList();
    }

    @Override
    public synchronized int dialledSince(Instant since) {
        return (int)
                all.values().stream().filter(callback -> callback.tries() > 0).count();
    }
}
