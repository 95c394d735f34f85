package org.openhotline.retention;

import java.time.Clock;
import org.openhotline.HotlineSettings;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.exchange.mail.EmlFolder;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.outbox.Outbox;
import org.openhotline.switchboard.SoundArchive;
import org.openhotline.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class RetentionWiring {

    @Bean
    Belongings belongings(JdbcClient jdbc, Vault vault, FileShelf shelf, SoundArchive sounds, EmlFolder mails) {
        return new Belongings(jdbc, vault, shelf, sounds, mails);
    }

    @Bean
    Retention retention(
            JdbcClient jdbc,
            UnitOfWork unitOfWork,
            Complaints complaints,
            Belongings belongings,
            Outbox outbox,
            Vault vault,
            HotlineSettings settings,
            Clock clock) {
        return new Retention(
                jdbc,
                unitOfWork,
                complaints,
                belongings,
                outbox,
                vault,
                clock,
                settings.retention().years());
    }
}
