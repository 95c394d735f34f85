package org.openhotline.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.lifecycle.Actor;
import org.openhotline.person.FreeText;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What somebody should know: limits that come near, what was escalated, where a colleague mentioned her.
@RestController
@RequestMapping("/api/notifications")
final class NotificationPages {

    private static final int MOST = 50;

    /// Whose they are: by login, or by capacity; of an enterprise, only about its own complaints.
    private static final String MINE = """
            FROM notification n LEFT JOIN complaint c ON c.number = n.number
            LEFT JOIN notification_read r ON r.notification = n.id AND r.login = :login
            WHERE (n.login = :login OR n.actor = ANY (:actors))
              AND (CAST(:enterprise AS text) IS NULL OR c.enterprise_code = :enterprise)""";

    private final JdbcClient database;
    private final Clock clock;

    NotificationPages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Notification(long id, @Nullable String number, String kind, String words, Instant at, boolean read) {}

    record Notifications(long unread, List<Notification> newest) {}

    @GetMapping
    Notifications mine(@AuthenticationPrincipal CurrentUser user) {
        long unread = of("SELECT count(*) " + MINE + " AND r.login IS NULL", user)
                .query(Long.class)
                .single();
        var newest = of("SELECT n.*, r.read_at " + MINE + " ORDER BY n.id DESC LIMIT " + MOST, user)
                .query(NotificationPages::notification)
                .list();
        return new Notifications(unread, newest);
    }

    /// @param upTo the newest that was seen; all up to it are read
    record Seen(long upTo) {}

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal CurrentUser user, @RequestBody Seen seen) {
        of(
                        "INSERT INTO notification_read (notification, login, read_at) SELECT n.id, :login, :at " + MINE
                                + " AND r.login IS NULL AND n.id <= :upTo ON CONFLICT DO NOTHING",
                        user)
                .param("upTo", seen.upTo())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, CurrentUser user) {
        String[] actors = user.by().as().stream().map(Actor::name).toArray(String[]::new);
        return database.sql(sql)
                .param("login", user.login())
                .param("actors", actors)
                .param("enterprise", user.is(Role.ENTERPRISE) ? user.enterprise() : null);
    }

    private static Notification notification(ResultSet row, int index) throws SQLException {
        return new Notification(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                FreeText.masked(row.getString("words")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
