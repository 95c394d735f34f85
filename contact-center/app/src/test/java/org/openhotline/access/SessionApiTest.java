package org.openhotline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhotline.TrialInstallation;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionApiTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void an_agent_logs_in_is_known_and_logs_out() {
        var browser = new Browser(port);

        HttpResponse<String> in = browser.logIn("agent01", PASSWORD);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("\"login\":\"agent01\"", "\"name\":\"坐席一号\"", "INTAKE", "\"trial\":true");
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(200);
        assertThat(browser.send("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
        assertThat(browser.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_login_gets_a_new_session_that_lives_in_the_database() {
        var browser = new Browser(port);
        browser.logIn("handler01", PASSWORD);

        assertThat(browser.cookie("SESSION")).isNotEmpty();
        assertThat(TRIAL.database()
                        .jdbc()
                        .sql("SELECT count(*) FROM spring_session WHERE principal_name = 'handler01'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_wrong_password_and_an_unknown_login_are_told_the_same() {
        var browser = new Browser(port);

        HttpResponse<String> wrong = browser.logIn("zto01", "guess");
        HttpResponse<String> unknown = browser.logIn("nobody", "guess");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).contains("用户名或密码不对");
    }

    @Test
    void five_wrong_passwords_lock_the_login_even_for_the_right_one() {
        var browser = new Browser(port);
        for (int attempt = 1; attempt < 5; attempt++) {
            assertThat(browser.logIn("agent02", "guess " + attempt).statusCode())
                    .isEqualTo(401);
        }

        assertThat(browser.logIn("agent02", "guess 5").statusCode()).isEqualTo(423);
        HttpResponse<String> right = browser.logIn("agent02", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(423);
        assertThat(right.body()).contains("分钟后再试");
    }

    @Test
    void a_change_without_the_token_of_the_page_is_refused() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/complaints, 401",
        "/api/desk/now, 401",
        "/api/operator/outbox, 401",
        "/api/anything, 401",
        "/actuator/prometheus, 401",
        "/actuator/env, 401",
        "/actuator/health/readiness, 200",
        "/api/reference, 200"
    })
    void without_a_login_only_what_is_public_answers(String path, int status) {
        HttpResponse<String> answer = new Browser(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({
        "yto01, /api/desk/now",
        "yto01, /api/notices",
        "yto01, /api/operator/outbox",
        "agent01, /api/notices",
        "agent01, /api/operator/outbox",
        "agent01, /actuator/prometheus",
        "admin, /api/complaints",
        "manager01, /api/not-thought-of"
    })
    void a_login_opens_its_own_doors_only(String login, String path) {
        var browser = new Browser(port);
        browser.logIn(login, PASSWORD);

        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
