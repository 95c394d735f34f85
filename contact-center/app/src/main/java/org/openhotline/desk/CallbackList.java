package org.openhotline.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Callback;
import org.openhotline.callback.Callbacks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All callbacks: those that are due first, then those that are done, newest first.
@RestController
final class CallbackList {

    private static final int PAGE = 50;

    private final JdbcClient database;
    private final Callbacks callbacks;

    CallbackList(JdbcClient database, Callbacks callbacks) {
        this.database = database;
        this.callbacks = callbacks;
    }

    record Rows(List<CallbackView> rows, @Nullable String next) {}

    @GetMapping("/api/callbacks")
    Rows list(
            @RequestParam(required = false) Callback.@Nullable Status status,
            @RequestParam(required = false) @Nullable UUID after) {
        List<CallbackView> rows = page(status, after).stream()
                .flatMap(id -> callbacks.find(id).stream())
                .map(CallbackView::of)
                .toList();
        return new Rows(rows, rows.size() < PAGE ? null : rows.getLast().id().toString());
    }

    /// The place of a callback: when it is called next, or how long ago it was done; `after` is where the last page
    /// ended.
    private List<UUID> page(Callback.@Nullable Status status, @Nullable UUID after) {
        return database.sql("""
                        WITH placed AS (
                            SELECT id, status, (status = 'DONE')::int AS later,
                                   CASE WHEN status = 'DONE' THEN -extract(epoch FROM done_at)
                                        ELSE coalesce(extract(epoch FROM next_try_at), 0) END AS place
                            FROM callback)
                        SELECT id FROM placed
                        WHERE (CAST(:status AS text) IS NULL OR status = :status)
                          AND (CAST(:after AS uuid) IS NULL
                               OR (later, place, id) > (SELECT later, place, id FROM placed WHERE id = :after))
                        ORDER BY later, place, id
                        LIMIT :most
                        """)
                .param("status", status == null ? null : status.name())
                .param("after", after)
                .param("most", PAGE)
                .query(UUID.class)
                .list();
    }
}
