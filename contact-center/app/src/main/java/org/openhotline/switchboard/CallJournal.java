package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Timing;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes calls down beside the thread that hears the exchange. Only the newest picture of each call waits to be
/// written, and it stays until it is: a database that is away for an hour costs no call and little memory.
final class CallJournal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CallJournal.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration COUNTS_AGE = Duration.ofSeconds(20);

    private final CallBook book;
    private final Contacts contacts;
    private final Duration serviceLevel;
    private final Clock clock;
    private final Map<UUID, Entry> waiting = new LinkedHashMap<>();
    private final Thread writer;

    private volatile CallBook.Counts today = CallBook.Counts.NONE;
    private volatile boolean closed;
    private volatile Runnable counted = () -> {};

    private record Entry(LiveCall call, String ending) {}

    CallJournal(CallBook book, Contacts contacts, Duration serviceLevel, Clock clock) {
        this.book = book;
        this.contacts = contacts;
        this.serviceLevel = serviceLevel;
        this.clock = clock;
        writer = Thread.ofPlatform().name("call-journal").daemon().unstarted(this::write);
    }

    /// Is told when the day's figures are new.
    void whenCounted(Runnable work) {
        counted = work;
    }

    CallJournal start() {
        writer.start();
        return this;
    }

    /// @param ending empty while the call goes on
    void note(LiveCall call, String ending) {
        synchronized (waiting) {
            waiting.put(call.call(), new Entry(call, ending));
            waiting.notifyAll();
        }
    }

    CallBook.Counts today() {
        return today;
    }

    int unwritten() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void write() {
        while (!closed) {
            try {
                Entry next = next();
                if (next != null) {
                    write(next);
                    done(next);
                }
                count();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException away) {
                log.warn("calls are not written down at the moment, {} wait", unwritten(), away);
                rest();
            }
        }
    }

    private @Nullable Entry next() throws InterruptedException {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                waiting.wait(COUNTS_AGE.toMillis());
            }
            return waiting.isEmpty() ? null : waiting.values().iterator().next();
        }
    }

    private void done(Entry entry) {
        synchronized (waiting) {
            boolean _ = waiting.remove(entry.call().call(), entry);
        }
    }

    private void write(Entry entry) {
        LiveCall call = entry.call();
        book.write(call, entry.ending());
        if (call.line() == LiveCall.Line.CALLBACK) {
            return;
        }
        Contact contact = contacts.add(
                Contact.arrived(UUID.randomUUID(), Channel.PHONE, call.since(), call.caller(), call.call()));
        String agent = call.agent();
        Instant answered = call.answeredAt();
        if (agent != null && answered != null) {
            contacts.answered(contact.id(), agent, answered);
        }
        Instant ended = call.endedAt();
        if (ended != null) {
            contacts.hungUp(contact.id(), ended);
        }
    }

    private void count() {
        synchronized (waiting) {
            if (!waiting.isEmpty()) {
                return;
            }
        }
        LocalDate day = clock.instant().atZone(Timing.ZONE).toLocalDate();
        CallBook.Counts before = today;
        today = book.count(
                day.atStartOfDay(Timing.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(Timing.ZONE).toInstant(),
                serviceLevel);
        if (!today.equals(before)) {
            counted.run();
        }
    }

    private void rest() {
        try {
            Thread.sleep(AGAIN);
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
    }
}
