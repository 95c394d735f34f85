package org.openhotline.exchange.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openhotline.exchange.mail.EmlFolder;
import org.openhotline.exchange.mail.EnterpriseLetters;
import org.openhotline.exchange.mail.MailDelivery;
import org.openhotline.exchange.mail.MailSettings;
import org.openhotline.exchange.mail.PostRoom;
import org.openhotline.exchange.mail.Seal;
import org.openhotline.outbox.Outbox;
import org.openhotline.vault.Vault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How mail leaves.
@Configuration(proxyBeanMethods = false)
class MailWiring {

    /// The mail server; each line is explained in `application.yml`.
    ///
    /// @param host empty: messages become files in `folder`
    @ConfigurationProperties("hotline.mail")
    record Settings(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") MailSettings.Security security,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("hotline@localhost.localdomain") String from,
            Path folder,
            @DefaultValue("10s") Duration toConnect,
            @DefaultValue("30s") Duration toAnswer) {

        MailSettings mail() {
            return host.isBlank()
                    ? MailSettings.intoFolder(from, folder)
                    : new MailSettings(host, port, security, user, password, from, folder, toConnect, toAnswer);
        }

        @Override
        public String toString() {
            return mail().toString(); // never the password
        }
    }

    @Bean
    EmlFolder emlFolder(Settings settings, Vault vault) {
        return new EmlFolder(settings.folder(), new SealedMail(vault));
    }

    private record SealedMail(Vault vault) implements Seal {

        private static final String KIND = "mail";

        @Override
        public String seal(byte[] message) {
            return vault.seal(KIND, message);
        }

        @Override
        public byte[] open(String sealed) {
            return vault.openBytes(KIND, sealed);
        }
    }

    @Bean
    MailDelivery mailDelivery(Settings settings, EmlFolder folder, Clock clock) {
        return new MailDelivery(settings.mail(), folder, clock);
    }

    @Bean
    PostRoom postRoom(Outbox outbox, Clock clock) {
        return new PostRoom(outbox, clock);
    }

    @Bean
    EnterpriseLetters enterpriseLetters(ExchangeSettings settings, PostRoom postRoom) {
        return new EnterpriseLetters(settings.enterpriseMail(), postRoom);
    }
}
