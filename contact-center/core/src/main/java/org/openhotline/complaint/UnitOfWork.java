package org.openhotline.complaint;

import java.util.function.Supplier;

/// One act is one transaction: the change, its history row and its outbox rows, together or not at all. A unit inside a
/// unit joins it.
public interface UnitOfWork {

    <T> T together(Supplier<T> work);

    default void together(Runnable work) {
        Object _ = together(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
