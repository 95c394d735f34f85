package org.openhotline.finding;

import java.net.URI;
import java.time.Duration;
import org.openhotline.complaint.Complaints;
import org.openhotline.outbox.Outbox;
import org.openhotline.reference.CodeTables;
import org.openhotline.search.ComplaintDocuments;
import org.openhotline.search.ComplaintIndexer;
import org.openhotline.search.ComplaintSearch;
import org.openhotline.search.SearchServer;
import org.openhotline.search.SearchSettings;
import org.openhotline.vault.Tokens;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts search and index together.
@Configuration(proxyBeanMethods = false)
class FindingWiring {

    /// Where the search server is.
    ///
    /// @param uri the embedded server, or a cluster
    /// @param connect until a connection stands
    /// @param answer until the server says something
    /// @param work until a batch is written
    @ConfigurationProperties("hotline.search")
    record Settings(
            @DefaultValue("http://127.0.0.1:19200") URI uri,
            @DefaultValue("1s") Duration connect,
            @DefaultValue("3s") Duration answer,
            @DefaultValue("20s") Duration work) {}

    @Bean
    SearchServer searchServer(Settings settings) {
        return SearchServer.at(
                new SearchSettings(settings.uri(), settings.connect(), settings.answer(), settings.work(), null));
    }

    @Bean
    ComplaintSearch complaintSearch(SearchServer server) {
        return new ComplaintSearch(server);
    }

    @Bean
    ComplaintIndexer complaintIndexer(SearchServer server) {
        return new ComplaintIndexer(server);
    }

    @Bean
    IndexRound indexRound(
            ComplaintIndexer indexer,
            Outbox outbox,
            Complaints complaints,
            CodeTables codes,
            Tokens tokens,
            JdbcClient database) {
        return new IndexRound(
                indexer,
                outbox,
                complaints,
                new ComplaintDocuments(codes, tokens::all),
                new AllComplaints(database, complaints));
    }
}
