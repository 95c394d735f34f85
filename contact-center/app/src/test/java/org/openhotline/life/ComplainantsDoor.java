package org.openhotline.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openhotline.OpenHotline;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.openhotline.complaint.Timing;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;

/// The application with phones to be verified, and a visitor before its doors. Its clock can be put forward.
final class ComplainantsDoor implements AutoCloseable {

    final TrialInstallation trial = TrialInstallation.laidOut();
    private final ServletWebServerApplicationContext application;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private int phones = 13_700_000;

    ComplainantsDoor() {
        Map<String, String> settings = new TreeMap<>(trial.settings());
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        settings.put("hotline.public.verify-phone", "true");
        settings.put("hotline.mail.folder", trial.data().resolve("mail").toString());
        application = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(OpenHotline.class, MovingTuesday.class)
                        .run(settings.entrySet().stream()
                                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                                .toArray(String[]::new));
    }

    private int port() {
        return Objects.requireNonNull(application.getWebServer()).getPort();
    }

    Browser loggedIn(String login) {
        var browser = new Browser(port());
        assertThat(browser.logIn(login, TrialInstallation.PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }

    void putForward(Duration by) {
        var clock = (MovingClock) application.getBean(Clock.class);
        clock.moved = clock.moved.plus(by);
    }

    /// A mobile number that nobody has used yet, so that no limit of another is met.
    String freshPhone() {
        return "138" + phones++;
    }

    /// A complaint that an agent registered for this phone.
    String registered(String phone, String... changes) {
        String form = Desk.FORM.formatted("").replace("138-0013-8000", phone);
        for (int i = 0; i < changes.length; i += 2) {
            form = form.replace(changes[i], changes[i + 1]);
        }
        return Json.of(loggedIn("agent01").post("/api/complaints", "{\"form\":" + form + "}"), 201)
                .at("/row/number")
                .stringValue();
    }

    HttpResponse<String> ask(String phone, String purpose, String more) {
        return post("/api/public/code", "", "{\"phone\":\"%s\",\"purpose\":\"%s\"%s}".formatted(phone, purpose, more));
    }

    HttpResponse<String> askAtDoor(String phone, String number) {
        return ask(phone, "DOOR", ",\"number\":\"" + number + "\"");
    }

    /// As the operator reads it out: the newest message.
    String codeReadOut() {
        Browser admin = loggedIn("admin");
        JsonNode newest = messages().get(0);
        String words = Json.of(
                        admin.post("/api/operator/messages/" + newest.get("id").stringValue() + "/disclosure", "{}"),
                        200)
                .get("words")
                .stringValue();
        Matcher code = Pattern.compile("\\b\\d{6}\\b").matcher(words);
        assertThat(code.find()).as(words).isTrue();
        return code.group();
    }

    JsonNode messages() {
        return Json.of(loggedIn("admin").get("/api/operator/messages"), 200);
    }

    HttpResponse<String> enter(String number, String phone, String code) {
        return post(
                "/api/public/door",
                "",
                "{\"number\":\"%s\",\"phone\":\"%s\",\"code\":\"%s\"}".formatted(number, phone, code));
    }

    /// The whole way in, some minutes later: the address has its limit, too.
    String passFor(String number, String phone) {
        putForward(Duration.ofMinutes(7));
        assertThat(askAtDoor(phone, number).statusCode()).isEqualTo(202);
        return Json.of(enter(number, phone, codeReadOut()), 200).get("token").stringValue();
    }

    HttpResponse<String> look(String pass) {
        return send(request("/api/public/door").header("X-Door-Pass", pass).GET());
    }

    HttpResponse<String> act(String what, String pass, String json) {
        return post("/api/public/door/" + what, pass, json);
    }

    HttpResponse<String> post(String path, String pass, String json) {
        return send(
                withToken(path, pass).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> leave(String pass) {
        return send(withToken("/api/public/door", pass).DELETE());
    }

    /// Hands something in with at most one file.
    HttpResponse<String> bring(String path, String pass, Map<String, String> fields, byte[]... file) {
        String boundary = "----door-test";
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\n" + "Content-Type: text/plain;charset=UTF-8\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8)));
        for (byte[] one : file) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"凭证.pdf\""
                            + "\r\nContent-Type: application/pdf\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(one);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(withToken(path, pass)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private HttpRequest.Builder withToken(String path, String pass) {
        HttpResponse<String> first = send(request("/api/session").GET());
        String cookies = ((CookieManager) http.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                        .map(cookie -> cookie.getValue())
                        .findFirst()
                        .orElse("");
        assertThat(first.statusCode()).isEqualTo(401);
        return request(path).header("X-XSRF-TOKEN", cookies).header("X-Door-Pass", pass);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        application.close();
    }

    /// 2026-11-24 is a Tuesday and a working day.
    @TestConfiguration(proxyBeanMethods = false)
    static class MovingTuesday {

        @Bean
        Clock clock() {
            Clock system = Clock.tick(Clock.system(Timing.ZONE), Duration.ofNanos(1_000));
            return new MovingClock(system, Duration.between(system.instant(), Instant.parse("2026-11-24T02:00:00Z")));
        }
    }

    private static final class MovingClock extends Clock {

        private final Clock system;
        private volatile Duration moved;

        MovingClock(Clock system, Duration moved) {
            this.system = system;
            this.moved = moved;
        }

        @Override
        public ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new MovingClock(system.withZone(zone), moved);
        }

        @Override
        public Instant instant() {
            return system.instant().plus(moved);
        }
    }
}
