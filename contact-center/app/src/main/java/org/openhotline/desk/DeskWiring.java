package org.openhotline.desk;

import org.openhotline.HotlineSettings;
import org.openhotline.complaint.ComplaintFact;
import org.openhotline.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What the desk needs beyond its own parts.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeskWiring {

    @Bean
    SealedShelf sealedShelf(HotlineSettings settings, Vault vault) {
        return new SealedShelf(settings.home().resolve("attachments"), vault);
    }

    /// Tells the open pages what has happened to a complaint, once it is stored.
    @Bean
    FactPush factPush(DeskPush push) {
        return new FactPush(push);
    }

    static final class FactPush {

        private final DeskPush push;

        FactPush(DeskPush push) {
            this.push = push;
        }

        /// @param who login of the person, or the system's part, that did it
        record Changed(String number, String act, String state, long version, String who) {}

        @EventListener
        void on(ComplaintFact fact) {
            var act = fact.step().act();
            push.to(
                    user -> Sight.sees(user, fact.complaint()),
                    "complaint",
                    new Changed(
                            fact.complaint().number().digits(),
                            act == null ? fact.step().kind() : act.name(),
                            fact.complaint().state().name(),
                            fact.complaint().version(),
                            fact.step().who()));
        }
    }
}
