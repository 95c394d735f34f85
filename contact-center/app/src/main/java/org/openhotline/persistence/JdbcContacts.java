package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.instant;
import static org.openhotline.persistence.Columns.name;
import static org.openhotline.persistence.Columns.named;
import static org.openhotline.persistence.Columns.someInstant;
import static org.openhotline.persistence.Columns.time;
import static org.openhotline.persistence.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.contact.Contact;
import org.openhotline.contact.ContactOutcome;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.person.PhoneNumber;
import org.openhotline.vault.Tokens;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcContacts implements Contacts {

    private static final String PHONE = "phone";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Tokens tokens;

    JdbcContacts(JdbcClient jdbc, Vault vault, Tokens tokens) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.tokens = tokens;
    }

    @Override
    public Contact add(Contact contact) {
        UUID call = contact.call();
        if (call != null) {
            jdbc.sql("INSERT INTO call (id, began_at) VALUES (:id, :at) ON CONFLICT DO NOTHING")
                    .param("id", call)
                    .param("at", time(contact.arrivedAt()))
                    .update();
        }
        insert(contact);
        return (call == null ? find(contact.id()) : ofCall(call)).orElseThrow();
    }

    private void insert(Contact contact) {
        PhoneNumber from = contact.from();
        jdbc.sql("""
                INSERT INTO contact (id, channel, arrived_at, phone, phone_token, phone_last8_token, phone_last4_token,
                    call, wish, agent, answered_at, ended_at, outcome)
                VALUES (:id, :channel, :arrived_at, :phone, :token, :last8, :last4,
                    :call, :wish, :agent, :answered_at, :ended_at, :outcome)
                ON CONFLICT DO NOTHING""")
                .param("id", contact.id())
                .param("channel", contact.channel().name())
                .param("arrived_at", time(contact.arrivedAt()))
                .param("phone", from == null ? null : vault.seal(PHONE, from.inFull()))
                .param("token", from == null ? null : tokens.whole(from))
                .param("last8", from == null ? null : tokens.lastEight(from))
                .param("last4", from == null ? null : tokens.lastFour(from))
                .param("call", contact.call())
                .param("wish", name(contact.wish()))
                .param("agent", contact.agent())
                .param("answered_at", time(contact.answeredAt()))
                .param("ended_at", time(contact.endedAt()))
                .param("outcome", name(contact.outcome()))
                .update();
    }

    @Override
    public Optional<Contact> find(UUID id) {
        return jdbc.sql("SELECT * FROM contact WHERE id = :id")
                .param("id", id)
                .query(this::contact)
                .optional();
    }

    @Override
    public Optional<Contact> findForChange(UUID id) {
        return jdbc.sql("SELECT * FROM contact WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::contact)
                .optional();
    }

    @Override
    public Optional<Contact> ofCall(UUID call) {
        return jdbc.sql("SELECT * FROM contact WHERE call = :call")
                .param("call", call)
                .query(this::contact)
                .optional();
    }

    @Override
    public List<Contact> from(PhoneNumber phone) {
        return jdbc.sql("SELECT * FROM contact WHERE phone_token = :token ORDER BY arrived_at DESC LIMIT 50")
                .param("token", tokens.whole(phone))
                .query(this::contact)
                .list();
    }

    @Override
    public void tag(UUID id, Wish wish) {
        jdbc.sql("UPDATE contact SET wish = :wish WHERE id = :id")
                .param("wish", wish.name())
                .param("id", id)
                .update();
    }

    /// A call that is passed on belongs to the agent who has it now, and was answered when the first one took it.
    @Override
    public void answered(UUID id, String agent, Instant at) {
        jdbc.sql("""
                UPDATE contact SET agent = :agent, answered_at = coalesce(answered_at, :at) WHERE id = :id""")
                .param("agent", agent)
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    @Override
    public void hungUp(UUID id, Instant at) {
        jdbc.sql("UPDATE contact SET ended_at = coalesce(ended_at, :at) WHERE id = :id")
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    @Override
    public void end(UUID id, ContactOutcome outcome, String who, Instant at) {
        jdbc.sql("""
                UPDATE contact SET outcome = :outcome, outcome_by = :who, outcome_at = :at
                WHERE id = :id AND (outcome IS NULL OR :outcome = 'COMPLAINT' AND outcome <> 'COMPLAINT')""")
                .param("outcome", outcome.name())
                .param("who", who)
                .param("at", time(at))
                .param("id", id)
                .update();
    }

    @Override
    public void link(UUID id, ComplaintNumber number) {
        jdbc.sql("INSERT INTO contact_complaint (contact, number) VALUES (:id, :number) ON CONFLICT DO NOTHING")
                .param("id", id)
                .param("number", number.digits())
                .update();
    }

    @Override
    public List<ComplaintNumber> complaintsOf(UUID id) {
        return jdbc
                .sql("SELECT number FROM contact_complaint WHERE contact = :id ORDER BY linked_at, number")
                .param("id", id)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    @Override
    public List<Contact> of(ComplaintNumber number) {
        return jdbc.sql("""
                SELECT c.* FROM contact c JOIN contact_complaint l ON l.contact = c.id
                WHERE l.number = :number ORDER BY c.arrived_at, c.id""")
                .param("number", number.digits())
                .query(this::contact)
                .list();
    }

    private Contact contact(ResultSet row, int index) throws SQLException {
        String sealed = row.getString(PHONE);
        return new Contact(
                row.getObject("id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                someInstant(row, "arrived_at"),
                sealed == null ? null : new PhoneNumber(vault.open(PHONE, sealed)),
                uuid(row, "call"),
                named(Wish.class, row.getString("wish")),
                row.getString("agent"),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                named(ContactOutcome.class, row.getString("outcome")));
    }
}
