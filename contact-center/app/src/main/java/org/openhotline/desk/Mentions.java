package org.openhotline.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.openhotline.access.Handlers;
import org.openhotline.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells colleagues that a note names them: `@` and the name or the login.
@Component
final class Mentions {

    private final JdbcClient database;
    private final Handlers colleagues;
    private final Clock clock;

    Mentions(JdbcClient database, Handlers colleagues, Clock clock) {
        this.database = database;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /// In the unit of work of the note. What the note says stands in the complaint, sealed; who is told finds it there.
    void tell(ComplaintNumber number, String note, String author) {
        if (note.indexOf('@') < 0) {
            return;
        }
        Map<String, String> names = colleagues.names();
        String who = names.getOrDefault(author, author);
        names.forEach((login, name) -> {
            if (!login.equals(author) && (isNamed(name, note) || isNamed(login, note))) {
                remember(number, login, who + " 在备注中提到您");
            }
        });
    }

    /// A longer word that begins alike is somebody else: `@agent01` is not `@agent011`.
    private static boolean isNamed(String name, String note) {
        return Pattern.compile("[@＠]" + Pattern.quote(name) + "(?![0-9A-Za-z])")
                .matcher(note)
                .find();
    }

    private void remember(ComplaintNumber number, String login, String words) {
        database.sql("INSERT INTO notification (number, login, actor, kind, words, at)"
                        + " VALUES (:number, :login, NULL, 'MENTION', :words, :at)")
                .param("number", number.digits())
                .param("login", login)
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
