package org.openhotline.persistence;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Remembers what the application has put in once, so that what a person removed does not come back at the next start,
/// and what a later release brings does come.
public final class LaidOut {

    private final JdbcClient database;
    private final Clock clock;

    public LaidOut(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// True the first time that this key is asked for; to be called in the unit of work that puts the thing in.
    public boolean firstTime(String key) {
        return database.sql("INSERT INTO laid_out (key, at) VALUES (:key, :at) ON CONFLICT DO NOTHING")
                        .param("key", key)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
