package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.someInstant;
import static org.openhotline.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The books of attached files; a file's name is sealed, because people name files after people.
final class JdbcAttachments implements Attachments {

    private static final String KIND = "file-name";

    private final JdbcClient jdbc;
    private final Vault vault;

    JdbcAttachments(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public void add(Attachment attachment) {
        ComplaintNumber number = attachment.number();
        jdbc.sql("""
                INSERT INTO attachment (id, number, file_name, media_type, size_bytes, sha256, stored_as, uploaded_by,
                    uploaded_at)
                VALUES (:id, :number, :name, :type, :size, :sha256, :stored, :by, :at)""")
                .param("id", attachment.id())
                .param("number", number == null ? null : number.digits())
                .param("name", vault.seal(KIND, attachment.name()))
                .param("type", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("stored", attachment.storedAs())
                .param("by", attachment.uploadedBy())
                .param("at", time(attachment.uploadedAt()))
                .update();
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return jdbc.sql("SELECT * FROM attachment WHERE id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public List<Attachment> of(ComplaintNumber number) {
        return jdbc.sql("SELECT * FROM attachment WHERE number = :number ORDER BY uploaded_at, id")
                .param("number", number.digits())
                .query((row, _) -> read(row))
                .list();
    }

    private Attachment read(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new Attachment(
                row.getObject("id", UUID.class),
                number == null ? null : new ComplaintNumber(number),
                vault.open(KIND, row.getString("file_name")),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("stored_as"),
                row.getString("uploaded_by"),
                someInstant(row, "uploaded_at"));
    }
}
