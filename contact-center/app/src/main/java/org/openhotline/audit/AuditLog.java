package org.openhotline.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.FreeText;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where important acts are written down: in the transaction of the act, if there is one. An act whose entry cannot be
/// written does not happen.
public final class AuditLog {

    private final JdbcClient database;
    private final Clock clock;

    public AuditLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param who a login, a partner's code, `system`, or `unknown`
    public void write(String who, AuditNote note) {
        database.sql("""
                INSERT INTO audit_entry (at, who, ip, act, subject, reference, was, became, reason, request)
                VALUES (:at, :who, :ip, :act, :subject, :reference, :was, :became, :reason, :request)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("ip", RequestTrail.address())
                .param("act", note.act().name())
                .param("subject", note.subject())
                .param("reference", note.reference())
                .param("was", masked(note.was()))
                .param("became", masked(note.became()))
                .param("reason", masked(note.reason()))
                .param("request", RequestTrail.id())
                .update();
    }

    private static @Nullable String masked(@Nullable String words) {
        return words == null ? null : FreeText.masked(words);
    }
}
