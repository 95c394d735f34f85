package org.openhotline.audit;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.openhotline.HotlineSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    /// @param algorithm of new seals; old ones keep theirs
    @ConfigurationProperties("hotline.audit")
    record Settings(@DefaultValue("SM3") Link.Algorithm algorithm) {}

    @Bean
    AuditLog auditLog(JdbcClient database, Clock clock) {
        return new AuditLog(database, clock);
    }

    @Bean
    Heads auditHeads(HotlineSettings settings, Clock clock) {
        return new Heads(headsIn(settings.home()), clock);
    }

    static Path headsIn(Path home) {
        return home.resolve("audit").resolve("heads");
    }

    @Bean
    SealingRound sealingRound(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Settings settings,
            Heads auditHeads,
            Clock clock) {
        return new SealingRound(
                database, new TransactionTemplate(transactions), settings.algorithm(), auditHeads, clock);
    }

    @Bean
    ChainWalk chainWalk(DataSource database, Heads auditHeads, Clock clock) {
        return new ChainWalk(database, auditHeads, clock);
    }
}
