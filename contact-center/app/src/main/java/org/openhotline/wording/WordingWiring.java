package org.openhotline.wording;

import java.time.Clock;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.persistence.LaidOut;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Puts the text modules together and opens their door to the centre's people.
@Configuration(proxyBeanMethods = false)
class WordingWiring {

    @Bean
    Customizer<HttpSecurity> doorOfWording() {
        return http -> http.authorizeHttpRequests(doors -> doors.requestMatchers("/api/wording/**")
                .hasAnyRole("INTAKE", "HANDLER", "CALLBACK", "REVIEWER", "DIRECTOR"));
    }

    @Bean
    TextModules textModules(JdbcClient database) {
        return new TextModules(database);
    }

    @Bean
    FirstTexts firstTexts(JdbcClient database, TextModules modules, UnitOfWork unitOfWork, Clock clock) {
        return new FirstTexts(new LaidOut(database, clock), modules, unitOfWork, clock);
    }
}
