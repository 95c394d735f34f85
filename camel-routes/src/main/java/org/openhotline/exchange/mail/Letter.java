package org.openhotline.exchange.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/// Writes a message as it goes over the wire (RFC 5322, MIME).
final class Letter {

    private final Session session;
    private final String from;

    Letter(Session session, String from) {
        this.session = session;
        this.from = from;
    }

    /// The id of the message is that of its outbox row, so a message that went twice is known as one.
    MimeMessage of(UUID id, Mail mail, Instant at) throws MessagingException, IOException {
        var message = new WithId(session, "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
        message.setFrom(new InternetAddress(from));
        for (String to : mail.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence notice answers it
        if (mail.files().isEmpty()) {
            message.setText(mail.text(), "UTF-8");
        } else {
            message.setContent(withFiles(mail));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart withFiles(Mail mail) throws MessagingException, IOException {
        var parts = new MimeMultipart();
        var text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        parts.addBodyPart(text);
        for (Mail.Attached attached : mail.files()) {
            if (!Files.isReadable(attached.file())) {
                throw new IOException("a file to attach is not there");
            }
            var part = new MimeBodyPart();
            part.attachFile(attached.file().toFile(), attached.mediaType(), "base64");
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(attached.name(), "UTF-8", "B"));
            parts.addBodyPart(part);
        }
        return parts;
    }

    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
