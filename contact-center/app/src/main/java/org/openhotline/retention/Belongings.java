package org.openhotline.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.exchange.mail.EmlFolder;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.person.FreeText;
import org.openhotline.switchboard.SoundArchive;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What belongs to a complaint and lies outside its own row: files, sounds, letters, drafts, what was told of it.
public final class Belongings {

    private final JdbcClient database;
    private final Vault vault;
    private final FileShelf shelf;
    private final SoundArchive sounds;
    private final EmlFolder mails;

    public Belongings(JdbcClient database, Vault vault, FileShelf shelf, SoundArchive sounds, EmlFolder mails) {
        this.database = database;
        this.vault = vault;
        this.shelf = shelf;
        this.sounds = sounds;
        this.mails = mails;
    }

    /// Inside the unit of work of the erasure; files go last, because they do not come back.
    void remove(ComplaintNumber number) {
        var files = names("DELETE FROM attachment WHERE number = :number RETURNING stored_as", number);
        var recordings = names("""
                SELECT recording.file FROM recording JOIN contact ON contact.call = recording.call
                WHERE contact.id IN (SELECT contact FROM contact_complaint WHERE number = :number)
                  AND\s""" + NOBODY_ELSE_S, number);
        contacts(number);
        words(number);
        letters(number);
        try {
            for (String file : files) {
                shelf.remove(file);
            }
            for (String file : recordings) {
                sounds.remove(file);
            }
            mails.remove(number.digits());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /// A talk about another complaint, too, stays until that one is erased.
    private static final String NOBODY_ELSE_S = """
            NOT EXISTS (SELECT FROM contact_complaint other LEFT JOIN erasure ON erasure.number = other.number
                WHERE other.contact = contact.id AND other.number <> :number AND erasure.erased_at IS NULL)""";

    private void contacts(ComplaintNumber number) {
        update(
                "DELETE FROM draft WHERE subject = :number OR subject IN (SELECT contact::text FROM contact_complaint"
                        + " WHERE number = :number)",
                number);
        update(
                "UPDATE contact SET phone = NULL, phone_token = NULL, phone_last8_token = NULL, phone_last4_token = NULL"
                        + " WHERE id IN (SELECT contact FROM contact_complaint WHERE number = :number) AND "
                        + NOBODY_ELSE_S,
                number);
    }

    /// The reasons of dissatisfaction are listed in the notices: their words stay, without what tells a person.
    private void words(ComplaintNumber number) {
        update("DELETE FROM notification WHERE number = :number", number);
        var _ = database.sql("SELECT set_config('hotline.privacy', 'erase', true)")
                .query(String.class)
                .single();
        update("UPDATE complaint_step SET note = NULL WHERE number = :number AND note IS NOT NULL", number);
        database.sql("SELECT id::text, reason FROM callback WHERE number = :number AND reason IS NOT NULL")
                .param("number", number.digits())
                .query((row, _) -> new String[] {row.getString("id"), row.getString("reason")})
                .list()
                .forEach(one -> database.sql("UPDATE callback SET reason = :reason WHERE id = CAST(:id AS uuid)")
                        .param("reason", FreeText.masked(one[1]))
                        .param("id", one[0])
                        .update());
    }

    /// What was sent to partners about its orders, and the letters that name it.
    private void letters(ComplaintNumber number) {
        update(
                "DELETE FROM outbox WHERE partner LIKE '12345:%' AND order_key IN (SELECT partner_number FROM work_order"
                        + " WHERE number = :number) AND state <> 'PENDING'",
                number);
        database
                .sql("SELECT event_id::text, payload FROM outbox WHERE partner = 'mail' AND state <> 'PENDING'")
                .query((row, _) -> new String[] {row.getString("event_id"), row.getString("payload")})
                .list()
                .stream()
                .filter(one -> vault.open("outbox", one[1]).contains(number.digits()))
                .forEach(one -> database.sql("DELETE FROM outbox WHERE event_id = CAST(:id AS uuid)")
                        .param("id", one[0])
                        .update());
    }

    private List<String> names(String sql, ComplaintNumber number) {
        return database.sql(sql)
                .param("number", number.digits())
                .query(String.class)
                .list();
    }

    private void update(String sql, ComplaintNumber number) {
        var _ = database.sql(sql).param("number", number.digits()).update();
    }
}
