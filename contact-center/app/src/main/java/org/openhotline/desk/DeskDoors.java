package org.openhotline.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/// Doors that the desk brings itself, in the one chain of doors: reading a waybill is for everybody.
@Configuration(proxyBeanMethods = false)
class DeskDoors {

    @Bean
    Customizer<HttpSecurity> doorOfWaybills() {
        return http -> http.authorizeHttpRequests(
                doors -> doors.requestMatchers("/api/reference/waybill").permitAll());
    }
}
