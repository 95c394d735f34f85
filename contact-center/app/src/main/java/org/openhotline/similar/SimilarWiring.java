package org.openhotline.similar;

import java.time.Duration;
import org.openhotline.search.SearchServer;
import org.openhotline.search.SimilarTexts;
import org.openhotline.vault.Tokens;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the search for earlier complaints together.
@Configuration(proxyBeanMethods = false)
class SimilarWiring {

    /// @param patience how long the words may take before the answer is given without them
    @ConfigurationProperties("hotline.similar")
    record Settings(@DefaultValue("200ms") Duration patience) {}

    @Bean
    KnownCases knownCases(JdbcClient database, Tokens tokens) {
        return new KnownCases(database, tokens);
    }

    @Bean
    SimilarComplaints similarComplaints(KnownCases known, SearchServer server, Settings settings) {
        return new SimilarComplaints(known, new SimilarTexts(server), settings.patience());
    }
}
