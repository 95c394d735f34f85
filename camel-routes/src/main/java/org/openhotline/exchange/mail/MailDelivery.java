package org.openhotline.exchange.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.openhotline.exchange.Delivery;
import org.openhotline.exchange.NotNow;
import org.openhotline.exchange.Reply;
import org.openhotline.outbox.Outbox.Claimed;

/// Hands mail to the mail server, or to the folder where none is set up.
public final class MailDelivery implements Delivery {

    private final MailSettings settings;
    private final Session session;
    private final Letter letter;
    private final EmlFolder folder;
    private final Clock clock;

    public MailDelivery(MailSettings settings, EmlFolder folder, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.letter = new Letter(session, settings.from());
        this.folder = folder;
        this.clock = clock;
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", settings.toConnect().toMillis() + "");
        properties.setProperty("mail.smtp.timeout", settings.toAnswer().toMillis() + "");
        properties.setProperty("mail.smtp.writetimeout", settings.toAnswer().toMillis() + "");
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        return properties;
    }

    @Override
    public Reply deliver(Claimed message) throws NotNow {
        Mail mail = PostRoom.JSON.readValue(message.payload(), Mail.class);
        MimeMessage written = written(message, mail);
        return settings.host() == null ? filed(message, written) : sent(written);
    }

    private MimeMessage written(Claimed message, Mail mail) throws NotNow {
        try {
            return letter.of(message.eventId(), mail, clock.instant());
        } catch (IOException fileMissing) {
            throw NotNow.thisOne("a file to attach cannot be read");
        } catch (MessagingException unfit) {
            throw new IllegalStateException("the message could not be written", unfit);
        }
    }

    private Reply filed(Claimed message, MimeMessage written) throws NotNow {
        try {
            folder.keep(message.eventId(), written);
            return new Reply.Taken();
        } catch (IOException | MessagingException noRoom) {
            throw NotNow.partnerIsDown("the mail folder cannot be written");
        }
    }

    private Reply sent(MimeMessage written) throws NotNow {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(written, written.getAllRecipients());
            return new Reply.Taken();
        } catch (AuthenticationFailedException secretsChanged) {
            throw NotNow.partnerIsDown("the mail server refuses our login");
        } catch (SendFailedException refused) {
            return answerTo(refused);
        } catch (MessagingException down) {
            throw NotNow.partnerIsDown(down.getClass().getSimpleName());
        }
    }

    /// 5xx is a no for good, 4xx (a full mailbox, greylisting) is for now (RFC 5321, 4.2.1).
    private static Reply answerTo(SendFailedException refused) throws NotNow {
        if (refused.getValidSentAddresses() != null && refused.getValidSentAddresses().length > 0) {
            return new Reply.Refused("the mail server took it for some addresses only");
        }
        for (Exception at = refused; at instanceof MessagingException messaging; at = messaging.getNextException()) {
            int code = codeOf(messaging);
            if (code >= 500) {
                return new Reply.Refused("the mail server says " + code);
            }
            if (code >= 400) {
                throw NotNow.thisOne("the mail server says " + code);
            }
        }
        throw NotNow.partnerIsDown(refused.getClass().getSimpleName());
    }

    private static int codeOf(MessagingException exception) {
        return switch (exception) {
            case SMTPSendFailedException failed -> failed.getReturnCode();
            case org.eclipse.angus.mail.smtp.SMTPAddressFailedException failed -> failed.getReturnCode();
            case org.eclipse.angus.mail.smtp.SMTPSenderFailedException failed -> failed.getReturnCode();
            default -> 0;
        };
    }
}
