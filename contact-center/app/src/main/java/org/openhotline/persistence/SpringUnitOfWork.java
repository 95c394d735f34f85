package org.openhotline.persistence;

import java.util.Objects;
import java.util.function.Supplier;
import org.openhotline.complaint.UnitOfWork;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One database transaction; a unit inside a unit joins it, and an exception undoes all of it.
final class SpringUnitOfWork implements UnitOfWork {

    private final TransactionTemplate transaction;

    SpringUnitOfWork(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
