package org.openhotline.persistence;

import java.time.Clock;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Reminders;
import org.openhotline.lifecycle.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What has happened of a limit, and what somebody should know of it.
final class JdbcReminders implements Reminders {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcReminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstTime(ComplaintNumber number, String key) {
        return jdbc.sql("INSERT INTO reminder (number, key, happened_at) VALUES (:number, :key, :at)"
                                + " ON CONFLICT DO NOTHING")
                        .param("number", number.digits())
                        .param("key", key)
                        .param("at", Columns.time(clock.instant()))
                        .update()
                == 1;
    }

    /// The assigned handler is told alone what concerns her capacity; everybody else as a capacity.
    @Override
    public void tell(Reminder reminder) {
        boolean hers =
                reminder.handler() != null && (reminder.whom() == Actor.HANDLER || reminder.whom() == Actor.INTAKE);
        jdbc.sql("INSERT INTO notification (number, login, actor, kind, words, at)"
                        + " VALUES (:number, :login, :actor, :kind, :words, :at)")
                .param("number", reminder.number().digits())
                .param("login", hers ? reminder.handler() : null)
                .param("actor", hers ? null : reminder.whom().name())
                .param("kind", reminder.what().name())
                .param("words", reminder.words())
                .param("at", Columns.time(clock.instant()))
                .update();
    }
}
