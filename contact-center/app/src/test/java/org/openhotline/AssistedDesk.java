package org.openhotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openhotline.access.Browser;
import org.openhotline.complaint.Timing;
import org.openhotline.search.testing.SearchNode;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The application with its database and a search server of its own, without a telephone. Its clock can be put forward.
public final class AssistedDesk implements AutoCloseable {

    public final TrialInstallation installation = TrialInstallation.laidOut();
    public final SearchNode search = SearchNode.start();
    private final ServletWebServerApplicationContext application;

    private AssistedDesk() {
        Map<String, String> settings = new TreeMap<>(installation.settings());
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        settings.put("hotline.search.uri", search.uri().toString());
        // A busy machine is no reason to go without the words: how long it takes is measured elsewhere.
        settings.put("hotline.similar.patience", "20s");
        application = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(OpenHotline.class, ClockThatCanBePutForward.class)
                        .run(settings.entrySet().stream()
                                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                                .toArray(String[]::new));
    }

    public static AssistedDesk open() {
        return new AssistedDesk();
    }

    public Browser loggedIn(String login) {
        var browser = visitor();
        if (browser.logIn(login, TrialInstallation.PASSWORD).statusCode() != 200) {
            throw new AssertionError(login + " cannot log in");
        }
        return browser;
    }

    public Browser visitor() {
        return new Browser(Objects.requireNonNull(application.getWebServer()).getPort());
    }

    public void putForward(Duration by) {
        var clock = (MovedClock) application.getBean(Clock.class);
        clock.moved = clock.moved.plus(by);
    }

    public static JsonNode json(HttpResponse<String> answer, int expectedStatus) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expectedStatus);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        application.close();
        search.close();
    }

    /// 2026-11-24 is a Tuesday and a working day.
    @TestConfiguration(proxyBeanMethods = false)
    static class ClockThatCanBePutForward {

        @Bean
        Clock clock() {
            Clock system = Clock.tick(Clock.system(Timing.ZONE), Duration.ofNanos(1_000));
            Instant start = Instant.parse("2026-11-24T02:00:00Z");
            return new MovedClock(system, Duration.between(system.instant(), start));
        }
    }

    private static final class MovedClock extends Clock {

        private final Clock system;
        private volatile Duration moved;

        MovedClock(Clock system, Duration moved) {
            this.system = system;
            this.moved = moved;
        }

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MovedClock(system.withZone(zone), moved);
        }

        @Override
        public Instant instant() {
            return system.instant().plus(moved);
        }
    }
}
