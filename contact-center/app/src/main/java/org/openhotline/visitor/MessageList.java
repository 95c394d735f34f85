package org.openhotline.visitor;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.person.PhoneNumber;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Messages that no gateway took, for the operator, who can read a code out to whoever calls for it. Number and words
/// are sealed.
public final class MessageList {

    private static final String PHONE = "sms-phone";
    private static final String WORDS = "sms-words";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    MessageList(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void keep(PhoneNumber to, String words) {
        jdbc.sql("INSERT INTO sms_message (id, at, phone, words) VALUES (:id, :at, :phone, :words)")
                .param("id", UUID.randomUUID())
                .param("at", clock.instant().atOffset(UTC))
                .param("phone", vault.seal(PHONE, to.inFull()))
                .param("words", vault.seal(WORDS, words))
                .update();
    }

    /// @param to masked
    public record Kept(UUID id, Instant at, String to) {}

    public List<Kept> newest(int most) {
        return jdbc.sql("SELECT id, at, phone FROM sms_message ORDER BY at DESC, id LIMIT :most")
                .param("most", most)
                .query((row, _) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PhoneNumber(vault.open(PHONE, row.getString("phone"))).masked()))
                .list();
    }

    /// What it says; whoever opens it notes that.
    public Optional<String> words(UUID id) {
        return jdbc.sql("SELECT words FROM sms_message WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(kept -> vault.open(WORDS, kept));
    }
}
