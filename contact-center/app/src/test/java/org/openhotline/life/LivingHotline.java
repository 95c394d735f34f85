package org.openhotline.life;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openhotline.OpenHotline;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.openhotline.complaint.Timing;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.search.testing.SearchNode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;

/// The whole hotline on free ports: real exchange, real network outside, real database, real search server, and a
/// partner that is played. Its clock starts on a Tuesday at ten, so that nothing depends on the day of the test.
final class LivingHotline implements AutoCloseable {

    static final String PARTNER_SECRET = "the-partner-signs-with-this";
    static final String OUR_SECRET = "and-we-sign-with-this-one";

    final TrialInstallation installation = TrialInstallation.laidOut();
    final SearchNode search = SearchNode.start();
    final HotlineExchange exchange;
    final OutsideExchange outside;
    final WireMockServer partner = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final ServletWebServerApplicationContext application;

    LivingHotline() {
        exchange = HotlineExchange.startWith(Map.of("stillWaiting", "6"));
        outside = OutsideExchange.around(exchange);
        partner.start();
        application = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(OpenHotline.class, TuesdayAtTen.class).run(arguments());
    }

    private String[] arguments() {
        Map<String, String> settings = new TreeMap<>(installation.settings());
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        settings.put("hotline.search.uri", search.uri().toString());
        settings.put("hotline.switchboard.open", "true");
        settings.put("hotline.switchboard.ami-port", String.valueOf(exchange.amiPort()));
        settings.put("hotline.switchboard.ami-secret", exchange.secret());
        settings.put("hotline.switchboard.agi-port", String.valueOf(exchange.agiPort()));
        settings.put("hotline.switchboard.home", exchange.home().toString());
        settings.put("hotline.exchange.ws-port", String.valueOf(exchange.wsPort()));
        settings.put("hotline.progress.tries", "100");
        settings.put(
                "hotline.notice.folder", installation.data().resolve("notices").toString());
        settings.put("hotline.mail.folder", installation.data().resolve("mail").toString());
        settings.put("hotline.partners.pace", "200ms");
        settings.put("hotline.partners.platforms[0].code", "LZ");
        settings.put("hotline.partners.platforms[0].name", "兰州市12345");
        settings.put("hotline.partners.platforms[0].base", partner.baseUrl() + "/open/v1");
        settings.put("hotline.partners.platforms[0].their-app", "lanzhou");
        settings.put("hotline.partners.platforms[0].their-secrets[0]", PARTNER_SECRET);
        settings.put("hotline.partners.platforms[0].our-app", "hotline");
        settings.put("hotline.partners.platforms[0].our-secrets[0]", OUR_SECRET);
        settings.put("hotline.partners.platforms[0].algorithm", "HMAC_SHA256");
        settings.put("hotline.partners.platforms[0].signer", "申诉中心");
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments.toArray(String[]::new);
    }

    int port() {
        return Objects.requireNonNull(application.getWebServer()).getPort();
    }

    Clock clock() {
        return application.getBean(Clock.class);
    }

    <T> T bean(Class<T> kind) {
        return application.getBean(kind);
    }

    Browser loggedIn(String login) {
        var browser = new Browser(port());
        if (browser.logIn(login, TrialInstallation.PASSWORD).statusCode() != 200) {
            throw new AssertionError(login + " cannot log in");
        }
        return browser;
    }

    @Override
    public void close() {
        application.close();
        try {
            outside.close();
            exchange.close();
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        } finally {
            search.close();
            partner.stop();
        }
    }

    /// 2026-11-24 is a Tuesday and a working day.
    @TestConfiguration(proxyBeanMethods = false)
    static class TuesdayAtTen {

        @Bean
        Clock clock() {
            Instant start = Instant.parse("2026-11-24T02:00:00Z");
            Clock system = Clock.tick(Clock.system(Timing.ZONE), Duration.ofNanos(1_000));
            return Clock.offset(system, Duration.between(system.instant(), start));
        }
    }
}
