package org.openhotline.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Seals anew, with the key and cipher in use, what an older one has sealed in the database, while the application goes
/// on working.
///
/// Each row is written only if it still holds what was read, so a change that comes in between stays and is looked at
/// in
/// the next round. The version of a complaint does not move: nobody who has it open notices. Stopped at any point it
/// goes
/// on where it was, because what is done begins with the current head.
final class Resealing {

    /// So many rows are one transaction.
    private static final int AT_ONCE = 100;

    private static final Pattern INNER = Pattern.compile("(?<=\")v\\d\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+(?=\")");
    private static final List<String> INNER_KINDS = List.of("name", "phone", "id-number", "address");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Vault vault;

    Resealing(JdbcClient database, TransactionTemplate transaction, Vault vault) {
        this.database = database;
        this.transaction = transaction;
        this.vault = vault;
    }

    /// Head of the seals, `<version>.<key id>`, to how many of one place have it.
    Map<String, Long> counts(Sealed place) {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql(
                        "SELECT split_part(%1$s, '.', 1) || '.' || split_part(%1$s, '.', 2) AS head, count(*) AS n FROM %2$s"
                                        .formatted(place.column(), place.table())
                                + " WHERE %s ~ '^v[0-9]\\.' GROUP BY 1 ORDER BY 1".formatted(place.column()))
                .query(row -> {
                    counts.put(row.getString("head"), row.getLong("n"));
                });
        return counts;
    }

    /// One round over a place.
    ///
    /// @param told after each transaction, how many are sealed anew
    /// @return how many were sealed anew
    long round(Sealed place, Consumer<Long> told) {
        long done = 0;
        List<String> after = List.of();
        while (true) {
            List<Row> rows = next(place, after);
            if (rows.isEmpty()) {
                return done;
            }
            done += Objects.requireNonNull(transaction.<Integer>execute(_ -> rewrite(place, rows)));
            told.accept(done);
            after = rows.getLast().key();
        }
    }

    /// What stood in a row when it was read.
    private record Row(List<String> key, String sealed) {}

    private List<Row> next(Sealed place, List<String> after) {
        String key = joined(place, Sealed.Key::name);
        String beyond = after.isEmpty() ? "" : " AND (" + key + ") > (" + joined(place, Sealed.Key::parameter) + ")";
        var query = database.sql("SELECT " + joined(place, one -> one.name() + "::text") + ", " + place.column()
                + " FROM " + place.table() + " WHERE "
                + place.column() + " ~ '^v[0-9]\\.' AND NOT starts_with(" + place.column() + ", ?)" + beyond
                + " ORDER BY " + key + " LIMIT " + AT_ONCE);
        query = query.param(vault.currentHead());
        for (String value : after) {
            query = query.param(value);
        }
        int columns = place.key().size();
        return query.query((row, _) -> {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        values.add(row.getString(column));
                    }
                    return new Row(values, row.getString(columns + 1));
                })
                .list();
    }

    private static String joined(Sealed place, Function<Sealed.Key, String> each) {
        return place.key().stream().map(each).collect(Collectors.joining(", "));
    }

    private int rewrite(Sealed place, List<Row> rows) {
        // The history refuses every other change (V70).
        var _ = database.sql("SELECT set_config('hotline.privacy', 'reseal', true)")
                .query(String.class)
                .single();
        int changed = 0;
        for (Row row : rows) {
            String where = place.key().stream()
                    .map(one -> one.name() + " = " + one.parameter())
                    .collect(Collectors.joining(" AND "));
            var update = database.sql("UPDATE %1$s SET %2$s = ? WHERE %3$s AND %2$s = ?"
                            .formatted(place.table(), place.column(), where))
                    .param(anew(place.kind(), row.sealed()));
            for (String value : row.key()) {
                update = update.param(value);
            }
            changed += update.param(row.sealed()).update();
        }
        return changed;
    }

    private String anew(String kind, String sealed) {
        String plain = vault.open(kind, sealed);
        return vault.seal(kind, kind.equals(Sealed.RECORD) ? fieldsAnew(plain) : plain);
    }

    private String fieldsAnew(String json) {
        return INNER.matcher(json).replaceAll(found -> Matcher.quoteReplacement(fieldAnew(found.group())));
    }

    /// Words of a person that only look like a seal stay as they are.
    private String fieldAnew(String sealed) {
        for (String kind : INNER_KINDS) {
            try {
                return vault.seal(kind, vault.open(kind, sealed));
            } catch (BrokenSeal anotherKind) {
                // The next kind may open it.
            }
        }
        return sealed;
    }
}
