package org.openhotline.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;

/// Keeps order within a key; a message to try again stays at the head of its key and is due at once.
public final class MemoryOutbox implements Outbox {

    private final List<Claimed> waiting = new ArrayList<>();
    private final List<Claimed> taken = new ArrayList<>();
    private final List<Claimed> dead = new ArrayList<>();
    private final Map<UUID, Integer> resent = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    @Override
    public synchronized void put(OutboxMessage m) {
        long sequence = sequences.merge(m.partner() + "/" + m.orderKey(), 1L, Long::sum);
        waiting.add(new Claimed(m.eventId(), m.partner(), m.orderKey(), sequence, m.kind(), m.payload(), 1));
    }

    @Override
    public synchronized int sendDue(String partner, int most, Function<Claimed, Sent> send) {
        var keys = new HashSet<String>();
        List<Claimed> due = waiting.stream()
                .filter(message -> message.partner().equals(partner) && keys.add(message.orderKey()))
                .limit(most)
                .toList();
        due.forEach(message -> settle(message, send.apply(message)));
        return due.size();
    }

    private void settle(Claimed message, Sent sent) {
        int place = waiting.indexOf(message);
        switch (sent) {
            case Sent.Taken taking -> taken.add(waiting.remove(place));
            case Sent.Dead no -> dead.add(waiting.remove(place));
            case Sent.TryAgain later -> waiting.set(place, again(message));
            case Sent.AgainFrom(long first, String why) -> sendAgain(message, place, first);
        }
    }

    private void sendAgain(Claimed message, int place, long first) {
        List<Claimed> earlier = taken.stream()
                .filter(one -> one.partner().equals(message.partner())
                        && one.orderKey().equals(message.orderKey())
                        && one.sequence() >= first
                        && one.sequence() < message.sequence())
                .sorted(Comparator.comparingLong(Claimed::sequence))
                .toList();
        boolean tooOften = earlier.stream().anyMatch(one -> resent.merge(one.eventId(), 1, Integer::sum) > MOST_RESENT);
        if (first < 1 || first >= message.sequence() || earlier.size() < message.sequence() - first || tooOften) {
            dead.add(waiting.remove(place));
            return;
        }
        taken.removeAll(earlier);
        waiting.addAll(place, earlier);
    }

    private static Claimed again(Claimed m) {
        return new Claimed(
                m.eventId(), m.partner(), m.orderKey(), m.sequence(), m.kind(), m.payload(), m.attempt() + 1);
    }

    @Override
    public synchronized List<Claimed> dead(int most) {
        return dead.stream().limit(most).toList();
    }

    @Override
    public synchronized void replay(UUID eventId) {
        dead.stream()
                .filter(message -> message.eventId().equals(eventId))
                .findFirst()
                .ifPresent(message -> {
                    dead.remove(message);
                    waiting.add(0, message);
                });
    }

    public synchronized List<Claimed> waiting() {
        return List.copyOf(waiting);
    }

    public synchronized List<Claimed> taken() {
        return List.copyOf(taken);
    }
}
