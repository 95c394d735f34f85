package org.openhotline.vault;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The change of the key under which personal data is sealed, from the new file to the last row.
///
/// The key of the look-up tokens is not changed with it: a token cannot be made anew without opening every record, and
/// while half of them were made with one key and half with the other, a caller's earlier complaints would not be found.
/// It opens nothing; without the key a token tells nothing.
final class KeyChange {

    /// What is sealed while a round runs is looked at in the next; more than this means that somebody still uses the
    /// old
    /// key.
    private static final int ROUNDS = 5;

    private final KeyFiles keys;
    private final Vault vault;
    private final Resealing resealing;
    private final SealedFiles files;
    private final AuditLog audit;
    private final Duration patience;

    /// @param patience so long until every running application has noticed the new key
    KeyChange(
            KeyFiles keys,
            Vault vault,
            JdbcClient database,
            TransactionTemplate transaction,
            SealedFiles files,
            Clock clock,
            Duration patience) {
        this.keys = keys;
        this.vault = vault;
        this.resealing = new Resealing(database, transaction, vault);
        this.files = files;
        this.audit = new AuditLog(database, clock);
        this.patience = patience;
    }

    /// Head of the seals, `<version>.<key id>`, to how many values and files have it.
    Map<String, Long> counts() throws IOException {
        Map<String, Long> all = new TreeMap<>(files.counts());
        Sealed.PLACES.forEach(
                place -> resealing.counts(place).forEach((head, count) -> all.merge(head, count, Long::sum)));
        return all;
    }

    /// How many values and files are not under the key and cipher in use.
    long left() throws IOException {
        String head = vault.currentHead();
        return counts().entrySet().stream()
                .filter(one -> !head.equals(one.getKey() + "."))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /// Changes the key, unless an earlier change is not finished, and seals anew what older ones have sealed.
    ///
    /// @param told where it works and how many it has done there
    /// @return how many are left; none, unless something writes with an old key all the time
    long rotate(BiConsumer<String, Long> told) throws IOException, InterruptedException {
        if (left() == 0) {
            String before = vault.currentHead();
            keys.change();
            vault.lookAgain();
            audit.write(
                    "system",
                    AuditNote.of(AuditAct.KEY_CHANGED)
                            .about("KEY", vault.currentHead())
                            .changed(before, vault.currentHead()));
            told.accept("key " + vault.keyIds().getFirst(), 1L);
        }
        Thread.sleep(patience);
        for (int round = 0; round < ROUNDS && left() > 0; round++) {
            for (Sealed place : Sealed.PLACES) {
                resealing.round(place, done -> told.accept(place.table() + "." + place.column(), done));
            }
            files.round(done -> told.accept("files", done));
        }
        return left();
    }
}
