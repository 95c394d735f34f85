package org.openhotline.wording;

import java.time.Clock;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.persistence.LaidOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts the text modules together.
@Configuration(proxyBeanMethods = false)
class WordingWiring {

    @Bean
    TextModules textModules(JdbcClient database) {
        return new TextModules(database);
    }

    @Bean
    FirstTexts firstTexts(JdbcClient database, TextModules modules, UnitOfWork unitOfWork, Clock clock) {
        return new FirstTexts(new LaidOut(database, clock), modules, unitOfWork, clock);
    }
}
