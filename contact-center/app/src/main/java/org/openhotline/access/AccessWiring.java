package org.openhotline.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.openhotline.HotlineSettings;
import org.openhotline.audit.AuditLog;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.setting.Settings;
import org.openhotline.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets where. What is not named here is denied.
@Configuration(proxyBeanMethods = false)
class AccessWiring {

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SecurityContextRepository contexts, HotlineSettings settings) {
        return http.authorizeHttpRequests(Doors::hang)
                // Partners sign their requests; they have no cookie that could be misused.
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers("/open/v1/**"))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (_, response, _) -> refuse(response, 401, "Unauthorized", "请先登录。"))
                        .accessDeniedHandler(
                                (_, response, _) -> refuse(response, 403, "Forbidden", "您没有此操作的权限，或页面已过期，请刷新后再试。")))
                .headers(headers -> harden(headers, settings))
                .build();
    }

    /// Enterprises' own systems: a token with every request, no session, no cookie, hence nothing to forge.
    @Bean
    @Order(1)
    SecurityFilterChain doorsForTokens(
            HttpSecurity http,
            EnterpriseTokens tokens,
            EnterpriseApiSettings api,
            HotlineSettings settings,
            Clock clock) {
        return http.securityMatcher("/open/enterprise/**")
                .authorizeHttpRequests(Doors::hangForTokens)
                .addFilterBefore(new TokenFilter(tokens, api, clock), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (_, response, _) -> TokenFilter.refuse(response, "请在 Authorization 头中带上接口令牌（Bearer）。"))
                        .accessDeniedHandler((_, response, _) -> refuse(response, 403, "Forbidden", "接口令牌不能办理此事。")))
                .headers(headers -> harden(headers, settings))
                .build();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, HotlineSettings settings) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.of(settings)))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("microphone=(self), camera=(), geolocation=(), payment=()"));
    }

    static void refuse(HttpServletResponse response, int status, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, status, detail));
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /// A new session id at login, so that one that was planted before is worth nothing.
    @Bean
    SessionAuthenticationStrategy newSession() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    @Bean
    PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    Users users(JdbcClient jdbc) {
        return new Users(jdbc);
    }

    @Bean
    EnterpriseTokens enterpriseTokens(JdbcClient jdbc, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        return new EnterpriseTokens(jdbc, unitOfWork, audit, clock);
    }

    @Bean
    SecondFactor secondFactor(JdbcClient jdbc, UnitOfWork unitOfWork, Vault vault, Clock clock) {
        return new SecondFactor(jdbc, unitOfWork, vault, clock);
    }

    @Bean
    SecurityRulesInForce securityRules(Settings settings, HotlineSettings hotline) {
        return new SecurityRulesInForce(settings, hotline);
    }

    @Bean
    Gate gate(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession,
            Sessions sessions,
            SecurityRulesInForce rules,
            AuditLog audit) {
        return new Gate(contexts, newSession, sessions, rules, audit);
    }

    @Bean
    Login login(
            Users users,
            PasswordEncoder passwords,
            SecondFactor secondFactor,
            SecurityRulesInForce rules,
            Clock clock) {
        return new Login(users, passwords, secondFactor, rules, clock);
    }

    @Bean
    SecurityOffice securityOffice(
            Users users,
            SecondFactor secondFactor,
            Sessions sessions,
            PasswordEncoder passwords,
            UnitOfWork unitOfWork,
            AuditLog audit,
            Clock clock) {
        return new SecurityOffice(users, secondFactor, sessions, passwords, unitOfWork, audit, clock);
    }

    /// Spring Boot would otherwise make a user of its own and print its password.
    @Bean
    UserDetailsService nobodyByName() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    @Bean
    TrialUsers trialUsers(HotlineSettings settings, Users users, PasswordEncoder passwords) {
        return new TrialUsers(settings.secrets().resolve("trial-users"), users, passwords);
    }
}
