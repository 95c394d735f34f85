package org.openhotline.knowledge;

import java.time.Clock;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.outbox.Outbox;
import org.openhotline.persistence.LaidOut;
import org.openhotline.reference.CodeTables;
import org.openhotline.search.ArticleIndex;
import org.openhotline.search.SearchServer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the knowledge base together.
@Configuration(proxyBeanMethods = false)
class KnowledgeWiring {

    @Bean
    Library library(
            JdbcClient database,
            CodeTables codes,
            WorkCalendar calendar,
            Outbox outbox,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new Library(new Articles(database), new LivingTables(codes, calendar), outbox, unitOfWork, clock);
    }

    @Bean
    ArticleIndex articleIndex(SearchServer server) {
        return new ArticleIndex(server);
    }

    @Bean
    Lookup lookup(Library library, ArticleIndex index) {
        return new Lookup(library, index);
    }

    @Bean
    KnowledgeRound knowledgeRound(ArticleIndex index, Library library, Outbox outbox) {
        return new KnowledgeRound(index, library, outbox);
    }

    @Bean
    FirstArticles firstArticles(JdbcClient database, Library library, UnitOfWork unitOfWork, Clock clock) {
        return new FirstArticles(new LaidOut(database, clock), library, unitOfWork);
    }
}
