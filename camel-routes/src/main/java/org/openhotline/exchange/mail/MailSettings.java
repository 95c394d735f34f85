package org.openhotline.exchange.mail;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How mail leaves.
///
/// @param host of the mail server; null when there is none, then messages become files in `folder`
/// @param port 587 for submission, 465 with `security` TLS
/// @param user null when the server asks for no login
/// @param from our address
/// @param folder where messages lie as .eml files when there is no server
/// @param toConnect until the line stands
/// @param toAnswer until the server has said the next word
public record MailSettings(
        @Nullable String host,
        int port,
        Security security,
        @Nullable String user,
        @Nullable String password,
        String from,
        Path folder,
        Duration toConnect,
        Duration toAnswer) {

    /// STARTTLS is demanded, never only offered: a downgraded line is refused. NONE is for a server on this machine.
    public enum Security {
        NONE,
        STARTTLS,
        TLS
    }

    public MailSettings {
        host = host == null || host.isBlank() ? null : host;
        user = user == null || user.isBlank() ? null : user; // a setting that is left empty is no user
        if (!Mail.isAddress(from)) {
            throw new IllegalArgumentException("the sender's address of the mail settings is none");
        }
    }

    /// No server: messages become files.
    public static MailSettings intoFolder(String from, Path folder) {
        return new MailSettings(
                null, 0, Security.NONE, null, null, from, folder, Duration.ofSeconds(10), Duration.ofSeconds(30));
    }

    @Override
    public String toString() {
        return host == null ? "mail into " + folder : "mail by " + host + ":" + port + " (" + security + ")";
    }
}
