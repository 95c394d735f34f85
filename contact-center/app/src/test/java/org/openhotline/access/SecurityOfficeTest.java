package org.openhotline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhotline.TrialInstallation;
import org.openhotline.complaint.Timing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Users, passwords, second factors and sessions over the web API, as the pages use it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityOfficeTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static final AtomicLong LATER = new AtomicLong();
    private static final Pattern ONE_TIME = Pattern.compile("\"password\":\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("\"secret\":\"([A-Z2-7]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("\"([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})\"");
    private static final String NEW_PASSWORD = "Gelber-Fluss-26";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /// The machine's time, moved on by the tests: codes are valid for half a minute only.
    @TestConfiguration
    static class MovedClock {
        @Bean
        @Primary
        Clock movedClock() {
            Clock machine = Clock.system(Timing.ZONE);
            return Clock.tick(
                    ((InstantSource) () -> machine.instant().plusSeconds(LATER.get())).withZone(Timing.ZONE),
                    Duration.ofNanos(1_000));
        }
    }

    private Browser loggedIn(String login) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, PASSWORD).statusCode()).as(login).isEqualTo(200);
        return browser;
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        Matcher matcher = pattern.matcher(answer.body());
        assertThat(matcher.find()).as(answer.statusCode() + " " + answer.body()).isTrue();
        return matcher.group(1);
    }

    private String created(Browser security, String login, String roles, String scope) {
        return found(
                ONE_TIME,
                security.post(
                        "/api/admin/users",
                        "{\"login\":\"%s\",\"name\":\"测试\",\"roles\":[%s]%s}".formatted(login, roles, scope)));
    }

    /// In with the one-time password and out of it with a password of one's own.
    private Browser firstLogin(String login, String password) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, password).body()).contains("\"stage\":\"PASSWORD\"");
        assertThat(browser.post(
                                "/api/session/password",
                                "{\"old\":\"%s\",\"password\":\"%s\"}".formatted(password, NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        return browser;
    }

    private String code(String secret) {
        String padded = secret + "=".repeat((8 - secret.length() % 8) % 8);
        Instant now = clock.instant();
        return Totp.code(Base32.decode(padded), Totp.stepAt(now), Totp.DIGITS);
    }

    private static void nextCode() {
        LATER.addAndGet(Totp.STEP.toSeconds());
    }

    @Test
    void a_new_user_gets_a_password_for_once_and_must_choose_another() {
        Browser security = loggedIn("security01");
        String password = created(security, "new-agent", "\"INTAKE\"", "");

        var browser = new Browser(port);
        browser.logIn("new-agent", password);
        assertThat(browser.get("/api/complaints").statusCode()).isEqualTo(403);
        assertThat(browser.post("/api/session/password", "{\"old\":\"%s\",\"password\":\"short\"}".formatted(password))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(
                                "/api/session/password",
                                "{\"old\":\"wrong\",\"password\":\"%s\"}".formatted(NEW_PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        Browser in = firstLogin("new-agent", password);
        assertThat(in.get("/api/complaints").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).logIn("new-agent", password).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "x-1; 'SECURITY_ADMIN','INTAKE'; ~~; 单独设岗",
                "x-2; 'SYSTEM_ADMIN','AUDIT_ADMIN'; ~~; 单独设岗",
                "x-3; 'AUDITOR','DIRECTOR'; ~~; 单独设岗",
                "x-4; 'ENTERPRISE'; ~~; 须选择企业",
                "x-5; 'INTAKE'; ,'enterprise':'YTO'; 须选择企业",
                "x-6; 'CITY_BUREAU'; ~~; 须选择市州",
                "x-7; 'INTAKE'; ,'city':'620100'; 其他岗位不选",
                "x-8; 'ENTERPRISE'; ,'enterprise':'NONE'; 没有这家企业",
                "x-9; 'CITY_BUREAU'; ,'city':'620102'; 没有这个市州",
                "X 10; 'INTAKE'; ~~; 用户名由",
                "agent01; 'INTAKE'; ~~; 用户名已存在"
            })
    void a_user_that_must_not_be_is_refused(String login, String roles, String scope, String why) {
        String wish = "{\"login\":\"%s\",\"name\":\"测试\",\"roles\":[%s]%s}".formatted(login, roles, scope);

        HttpResponse<String> answer = loggedIn("security01").post("/api/admin/users", wish.replace('\'', '"'));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void nobody_changes_himself() {
        Browser security = loggedIn("security01");
        String wish = "{\"name\":\"我\",\"roles\":[\"DIRECTOR\"]}";

        for (String act : new String[] {"deactivation", "password", "second-factor-reset", "unlocking"}) {
            assertThat(security.post("/api/admin/users/security01/" + act, "{}").statusCode())
                    .as(act)
                    .isEqualTo(422);
        }
        HttpResponse<String> answer = security.send("PUT", "/api/admin/users/security01", wish);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("不能修改自己");
    }

    @Test
    void changed_roles_end_the_sessions_in_which_they_were_otherwise() {
        Browser security = loggedIn("security01");
        Browser user = firstLogin("rolling", created(security, "rolling", "\"REVIEWER\"", ""));
        assertThat(user.get("/api/notices").statusCode()).isEqualTo(200);

        assertThat(security.send("PUT", "/api/admin/users/rolling", "{\"name\":\"测试\",\"roles\":[\"QUALITY\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(user.get("/api/notices").statusCode()).isEqualTo(401);
        user.logIn("rolling", NEW_PASSWORD);
        assertThat(user.get("/api/notices").statusCode()).isEqualTo(403);
        assertThat(user.get("/api/complaints").statusCode()).isEqualTo(200);
    }

    @Test
    void who_was_deactivated_is_out_and_stays_out() {
        Browser security = loggedIn("security01");
        Browser user = firstLogin("leaver", created(security, "leaver", "\"INTAKE\"", ""));

        security.post("/api/admin/users/leaver/deactivation", "{}");
        assertThat(user.get("/api/complaints").statusCode()).isEqualTo(401);
        assertThat(user.logIn("leaver", NEW_PASSWORD).statusCode()).isEqualTo(401);
        security.post("/api/admin/users/leaver/activation", "{}");
        assertThat(user.logIn("leaver", NEW_PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_second_factor_is_set_up_asked_for_and_taken_once() {
        Browser security = loggedIn("security01");
        Browser user = firstLogin("two-factors", created(security, "two-factors", "\"INTAKE\"", ""));
        String secret = found(SECRET, user.post("/api/session/second-factor", "{}"));
        assertThat(user.post("/api/session/second-factor/confirmation", "{\"code\":\"000000\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> confirmed =
                user.post("/api/session/second-factor/confirmation", "{\"code\":\"" + code(secret) + "\"}");
        String recovery = found(RECOVERY, confirmed);
        assertThat(user.post("/api/session/second-factor", "{}").statusCode()).isEqualTo(409);

        nextCode();
        String code = code(secret);
        var again = new Browser(port);
        assertThat(again.logIn("two-factors", NEW_PASSWORD).body()).contains("\"stage\":\"CODE\"");
        assertThat(again.get("/api/complaints").statusCode()).isEqualTo(403);
        assertThat(again.post("/api/session/second-factor", "{}").statusCode()).isEqualTo(403);
        assertThat(again.post("/api/session/code", "{\"code\":\"" + code + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(again.get("/api/complaints").statusCode()).isEqualTo(200);

        var replayed = new Browser(port);
        replayed.logIn("two-factors", NEW_PASSWORD);
        assertThat(replayed.post("/api/session/code", "{\"code\":\"" + code + "\"}")
                        .statusCode())
                .isEqualTo(401);
        assertThat(replayed.post("/api/session/code", "{\"code\":\"" + recovery + "\"}")
                        .statusCode())
                .isEqualTo(200);
        var twice = new Browser(port);
        twice.logIn("two-factors", NEW_PASSWORD);
        assertThat(twice.post("/api/session/code", "{\"code\":\"" + recovery + "\"}")
                        .statusCode())
                .isEqualTo(401);

        security.post("/api/admin/users/two-factors/second-factor-reset", "{}");
        assertThat(new Browser(port).logIn("two-factors", NEW_PASSWORD).body()).contains("\"stage\":null");
    }

    @Test
    void wrong_codes_lock_like_wrong_passwords_and_the_right_password_does_not_forgive_them() {
        Browser security = loggedIn("security01");
        Browser user = firstLogin("guessed", created(security, "guessed", "\"INTAKE\"", ""));
        String secret = found(SECRET, user.post("/api/session/second-factor", "{}"));
        user.post("/api/session/second-factor/confirmation", "{\"code\":\"" + code(secret) + "\"}");

        for (int guess = 1; guess < 5; guess++) {
            var guesser = new Browser(port);
            guesser.logIn("guessed", NEW_PASSWORD);
            assertThat(guesser.post("/api/session/code", "{\"code\":\"00000" + guess + "\"}")
                            .statusCode())
                    .isEqualTo(401);
        }
        var last = new Browser(port);
        last.logIn("guessed", NEW_PASSWORD);
        assertThat(last.post("/api/session/code", "{\"code\":\"000009\"}").statusCode())
                .isEqualTo(423);
        assertThat(new Browser(port).logIn("guessed", NEW_PASSWORD).statusCode())
                .isEqualTo(423);
        security.post("/api/admin/users/guessed/unlocking", "{}");
        assertThat(new Browser(port).logIn("guessed", NEW_PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void rules_demand_a_second_factor_and_limit_the_sessions_of_one_user() {
        Browser security = loggedIn("security02");
        String password = created(security, "careful", "\"AUDITOR\"", "");
        String rules = """
                {"secondFactorFor":["AUDITOR"],"idleMinutes":60,"idleMinutesOfAdministrators":15,"sessionsEach":2,
                "failures":5,"lockedMinutes":15}""";
        assertThat(security.send(
                                "PUT",
                                "/api/admin/security-rules",
                                rules.replace("15,\"sessionsEach\":2", "1,\"sessionsEach\":0"))
                        .statusCode())
                .isEqualTo(422);
        String before = security.get("/api/admin/security-rules").body();
        assertThat(security.send("PUT", "/api/admin/security-rules", rules).statusCode())
                .isEqualTo(200);
        try {
            Browser user = firstLogin("careful", password);
            assertThat(user.get("/api/session").body()).contains("\"stage\":\"ENROL\"");
            assertThat(user.get("/api/admin/audit").statusCode()).isEqualTo(403);
            String secret = found(SECRET, user.post("/api/session/second-factor", "{}"));
            assertThat(user.post("/api/session/second-factor/confirmation", "{\"code\":\"" + code(secret) + "\"}")
                            .body())
                    .contains("\"stage\":null");
            assertThat(user.get("/api/admin/audit").statusCode()).isEqualTo(200);

            Browser first = loggedIn("quality01");
            Browser second = loggedIn("quality01");
            Browser third = loggedIn("quality01");
            assertThat(first.get("/api/complaints").statusCode()).isEqualTo(401);
            assertThat(second.get("/api/complaints").statusCode()).isEqualTo(200);
            assertThat(third.get("/api/complaints").statusCode()).isEqualTo(200);
        } finally {
            assertThat(security.send("PUT", "/api/admin/security-rules", before).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_session_is_listed_without_its_id_and_can_be_ended() {
        Browser security = loggedIn("security01");
        Browser user = loggedIn("director01");

        String sessions = security.get("/api/admin/sessions").body();
        assertThat(sessions).contains("\"login\":\"director01\"", "\"address\":\"127.0.0.1\"");
        assertThat(sessions).doesNotContain(user.cookie("SESSION"));
        Matcher handle = Pattern.compile("\"login\":\"director01\",\"handle\":\"([0-9a-f]+)\"")
                .matcher(sessions);
        assertThat(handle.find()).isTrue();
        assertThat(security.send("DELETE", "/api/admin/sessions/director01/" + handle.group(1), "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(user.get("/api/session").statusCode()).isEqualTo(401);
    }

    @Test
    void what_was_done_stands_in_the_audit_log_and_so_does_who_read_it() {
        Browser security = loggedIn("security01");
        created(security, "traced", "\"INTAKE\"", "");
        new Browser(port).logIn("traced", "a wrong one");
        new Browser(port).logIn("my-password-by-mistake", "x");
        Browser auditor = loggedIn("auditor01");

        assertThat(auditor.get("/api/admin/audit?reference=traced").body())
                .contains(
                        "USER_CREATED",
                        "\"who\":\"security01\"",
                        "\"ip\":\"127.0.0.1\"",
                        "\"became\":\"INTAKE - - -\"");
        assertThat(auditor.get("/api/admin/audit?act=LOGIN_FAILED&who=traced").body())
                .contains("\"who\":\"traced\"");
        assertThat(auditor.get("/api/admin/audit?who=unknown").body()).contains("LOGIN_FAILED");
        String reads =
                auditor.get("/api/admin/audit?who=auditor01&act=AUDIT_READ").body();
        assertThat(reads).contains("reference=traced").doesNotContain("my-password");
        assertThat(loggedIn("auditadmin01")
                        .post("/api/admin/audit/verification", "{}")
                        .body())
                .contains("\"whole\":true");
    }
}
