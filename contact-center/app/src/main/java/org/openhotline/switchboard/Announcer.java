package org.openhotline.switchboard;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the watchers, one thing after the other, beside the thread that hears the exchange: a slow watcher delays
/// pops, never the exchange.
final class Announcer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Announcer.class);

    private final CopyOnWriteArrayList<CallWatcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean boardWaits = new AtomicBoolean();
    private final ExecutorService teller = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("call-watchers").daemon().factory());

    /// Twice is once.
    void add(CallWatcher watcher) {
        boolean _ = watchers.addIfAbsent(watcher);
    }

    void tell(Consumer<CallWatcher> news) {
        run(() -> watchers.forEach(watcher -> tellOne(watcher, news)));
    }

    /// Many changes at once are one change of the board.
    void board(Supplier<QueueFigures> figures) {
        if (boardWaits.compareAndSet(false, true)) {
            run(() -> {
                boardWaits.set(false);
                QueueFigures now = figures.get();
                watchers.forEach(watcher -> tellOne(watcher, each -> each.queueChanged(now)));
            });
        }
    }

    private void run(Runnable work) {
        try {
            teller.execute(work);
        } catch (RejectedExecutionException closed) {
            log.trace("nobody is told any more");
        }
    }

    private static void tellOne(CallWatcher watcher, Consumer<CallWatcher> news) {
        try {
            news.accept(watcher);
        } catch (RuntimeException fault) {
            log.error("a watcher of calls failed", fault);
        }
    }

    @Override
    public void close() {
        teller.shutdownNow();
    }
}
