package org.openhotline.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openhotline.TrialInstallation;
import org.openhotline.access.DoorRule.About;
import org.openhotline.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every role at every door of the web API, with objects of its own and of others. The doors are those that the
/// application has, the rules those of `access/every-door.txt`: a door without a rule is a failure, and so is a rule
/// without a door.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static final Map<String, DoorRule> RULES = DoorRule.all();
    private static final String REFUSED_AT_THE_DOOR = "您没有此操作的权限，或页面已过期";

    @LocalServerPort
    private int port;

    @Autowired
    private Vault vault;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<Estate> estates = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeAll
    void four_complaints_of_two_enterprises_and_two_cities() {
        // In a trial a handler plays more parts; here one only.
        TRIAL.database()
                .jdbc()
                .sql("UPDATE app_user SET roles = '{HANDLER}' WHERE login = 'handler03'")
                .update();
        Browser agent = loggedIn("agent01");
        estates.add(estate(agent, "yto-lanzhou", "YTO", "620102", true));
        estates.add(estate(agent, "yto-tianshui", "YTO", "620502", true));
        estates.add(estate(agent, "zto-tianshui", "ZTO", "620502", true));
        estates.add(estate(agent, "yto-lanzhou-not-forwarded", "YTO", "620102", false));
    }

    private Estate estate(Browser agent, String name, String enterprise, String county, boolean forwarded) {
        return Estate.laidOut(TRIAL, vault, agent, name, enterprise, county, forwarded);
    }

    private Browser loggedIn(String login) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, PASSWORD).statusCode()).as(login).isEqualTo(200);
        return browser;
    }

    private Set<String> doors() {
        Set<String> doors = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.openhotline")) {
                assertThat(mapping.getMethodsCondition().getMethods())
                        .as("a door opens to named methods only: " + method)
                        .isNotEmpty();
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> doors.add(verb + " " + path)));
            }
        });
        return doors;
    }

    @Test
    void every_door_has_a_rule_and_every_rule_a_door() {
        assertThat(doors()).containsExactlyInAnyOrderElementsOf(RULES.keySet());
    }

    /// @param sees the estates that this login sees; what an auditor or an administrator sees is none
    @ParameterizedTest
    @CsvSource({
        "intake01, INTAKE, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "handler03, HANDLER, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "caller01, CALLBACK, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "handler02, MEDIATOR, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "quality01, QUALITY, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "section01, REVIEWER, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "director01, DIRECTOR, yto-lanzhou yto-tianshui zto-tianshui yto-lanzhou-not-forwarded",
        "yto01, ENTERPRISE, yto-lanzhou yto-tianshui",
        "zto01, ENTERPRISE, zto-tianshui",
        "yto-lanzhou, ENTERPRISE, yto-lanzhou",
        "lanzhou01, CITY_BUREAU, yto-lanzhou yto-lanzhou-not-forwarded",
        "auditor01, AUDITOR, -",
        "admin, SYSTEM_ADMIN, -",
        "security01, SECURITY_ADMIN, -",
        "auditadmin01, AUDIT_ADMIN, -"
    })
    void a_role_gets_where_the_rules_say_and_nowhere_else(String login, Role role, String sees) {
        Set<String> seen = Set.of(sees.split(" ", -1));
        List<String> wrong = new ArrayList<>();
        Browser browser = loggedIn(login);
        for (DoorRule rule : RULES.values()) {
            if (rule.about() == About.OWN) {
                continue; // tried below, each with a session of its own
            }
            boolean may = rule.isPublic() || rule.roles().contains(role);
            for (Estate estate : rule.about() == About.NOTHING ? estates.subList(0, 1) : estates) {
                Browser.Answer answer = knock(browser, rule, estate);
                boolean his = rule.about() == About.NOTHING || seen.contains(estate.name());
                String fault = rule.isForTokens()
                        ? faultWithoutToken(answer)
                        : may ? faultOfOpen(answer, rule, his) : faultOfClosed(answer);
                if (!fault.isEmpty()) {
                    wrong.add("%s at %s with %s: %s".formatted(login, rule.door(), estate.name(), fault));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// The door opened; behind it there is what the person sees, and nothing else.
    private static String faultOfOpen(Browser.Answer answer, DoorRule rule, boolean sees) {
        boolean atTheDoor = answer.status() == 401
                || (answer.status() == 403 && answer.head().contains(REFUSED_AT_THE_DOOR));
        if (atTheDoor || answer.status() == 500 || answer.status() == 405) {
            return "not let in, " + answer;
        }
        if (!sees && answer.status() != 404) {
            return "sees what is not his, " + answer;
        }
        boolean isThere = rule.about() != About.NOTHING && rule.method().equals("GET");
        boolean noLetter = answer.status() == 409 && rule.path().contains("/handover."); // it was not handed over
        return isThere && sees && answer.status() != 200 && !noLetter ? "does not see what is his, " + answer : "";
    }

    private static String faultOfClosed(Browser.Answer answer) {
        return answer.status() == 403 && answer.head().contains(REFUSED_AT_THE_DOOR) ? "" : "let in, " + answer;
    }

    /// A session is nothing at a door for tokens, whosever it is.
    private static String faultWithoutToken(Browser.Answer answer) {
        return answer.status() == 401 ? "" : "let in by a session, " + answer;
    }

    @ParameterizedTest
    @CsvSource({"yto01, yto-lanzhou yto-tianshui", "zto01, zto-tianshui"})
    void a_token_gets_where_the_rules_say_and_nowhere_else(String login, String sees) {
        String made = loggedIn(login)
                .post("/api/enterprise/tokens", "{\"name\":\"doors\",\"days\":1}")
                .body();
        String secret = made.replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        Set<String> seen = Set.of(sees.split(" ", -1));
        List<String> wrong = new ArrayList<>();
        var machine = new Browser(port).bearing(secret);
        for (DoorRule rule : RULES.values()) {
            for (Estate estate : estates) {
                Browser.Answer answer = knock(machine, rule, estate);
                boolean his = rule.about() == About.NOTHING || seen.contains(estate.name());
                boolean elsewhere = !rule.isForTokens() && !rule.isPublic() && rule.about() != About.OWN;
                String fault = rule.isForTokens()
                        ? faultOfOpen(answer, rule, his)
                        : elsewhere && answer.status() != 401 && answer.status() != 403 ? "let in, " + answer : "";
                if (!fault.isEmpty()) {
                    wrong.add("%s with %s: %s".formatted(rule.door(), estate.name(), fault));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void without_a_login_only_public_doors_open() {
        List<String> wrong = new ArrayList<>();
        var visitor = new Browser(port);
        var _ = visitor.get("/api/session");
        for (DoorRule rule : RULES.values()) {
            if (rule.about() == About.OWN) {
                continue;
            }
            Browser.Answer answer = knock(visitor, rule, estates.getFirst());
            if (rule.isPublic() ? answer.status() == 401 || answer.status() == 403 : answer.status() != 401) {
                wrong.add(rule.door() + ": " + answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void lists_and_counts_tell_of_nothing_else() {
        Map<String, Set<String>> sees = Map.of(
                "yto01", Set.of("yto-lanzhou", "yto-tianshui"),
                "zto01", Set.of("zto-tianshui"),
                "yto-lanzhou", Set.of("yto-lanzhou"),
                "lanzhou01", Set.of("yto-lanzhou", "yto-lanzhou-not-forwarded"));
        sees.forEach((login, own) -> {
            Browser browser = loggedIn(login);
            String all = browser.get("/api/complaints").body();
            estates.forEach(estate -> assertThat(all.contains(estate.number()))
                    .as(login + " " + estate.name())
                    .isEqualTo(own.contains(estate.name())));
            String foreign = login.startsWith("yto") ? "ZTO" : "SF";
            assertThat(browser.get("/api/complaints?enterprise=" + foreign).body())
                    .contains("\"rows\":[]", "\"counts\":{}");
        });
        assertThat(loggedIn("lanzhou01").get("/api/board").body())
                .contains("\"code\":\"620100\"")
                .doesNotContainPattern("\"code\":\"620500\",\"name\":\"[^\"]+\",\"open\":[1-9]");
    }

    @Test
    void a_session_that_still_lacks_its_code_opens_nothing() {
        TRIAL.database()
                .jdbc()
                .sql("UPDATE app_user SET must_change_password = true WHERE login = 'agent02'")
                .update();
        var halfway = new Browser(port);
        assertThat(halfway.logIn("agent02", PASSWORD).body()).contains("\"stage\":\"PASSWORD\"");
        Set<String> open = new HashSet<>();
        RULES.values().stream()
                .filter(rule -> rule.about() != About.OWN && !rule.isPublic())
                .filter(rule -> {
                    Browser.Answer answer = knock(halfway, rule, estates.getFirst());
                    return !(rule.isForTokens() ? faultWithoutToken(answer) : faultOfClosed(answer)).isEmpty();
                })
                .forEach(rule -> open.add(rule.door()));
        assertThat(open).containsExactly("POST /api/session/password");
    }

    private static Browser.Answer knock(Browser browser, DoorRule rule, Estate estate) {
        String path = rule.path()
                .replace("{number}", estate.number())
                .replace("{act}", "SIGN")
                .replace("{period}", "none")
                .replace("{name:notice|satisfaction}.{format:docx|pdf}", "notice.pdf")
                .replace("{format:docx|pdf}", "pdf")
                .replace("{login}", "agent02")
                .replace("{handle}", "none")
                .replace("{file}", "none.eml")
                .replace("{year}", "2027")
                .replace("{enterprise}", "NONE")
                .replace("{page}", new UUID(0, 1).toString())
                .replace("{version}", "1")
                .replace("{id}", id(rule, estate).toString());
        boolean takesFile = rule.method().equals("POST") && rule.path().endsWith("/files");
        return takesFile || rule.path().endsWith("/attachments") || rule.path().equals("/api/public/complaints")
                ? browser.knock(rule.method(), path, "multipart/form-data; boundary=x", multipart())
                : browser.knock(
                        rule.method(), path, "application/json", body(rule).getBytes(UTF_8));
    }

    private static UUID id(DoorRule rule, Estate estate) {
        return switch (rule.about()) {
            case ATTACHMENT -> estate.attachment();
            case RECORDING -> estate.recording();
            default -> rule.path().startsWith("/api/contacts") ? estate.contact() : new UUID(0, 0);
        };
    }

    /// What gets past the reading of the request, so that what is behind decides, and changes little.
    private static String body(DoorRule rule) {
        return switch (rule.door().replaceAll(".*/", "")) {
            case "disclosure" -> "{\"reason\":\"access test\"}";
            case "presence" -> "{\"state\":\"NONE\"}";
            case "outcome" -> "{\"outcome\":\"COMPLAINT\"}";
            case "rating" -> "{\"centre\":\"FAIR\",\"enterprise\":\"FAIR\"}";
            case "hours" -> "{\"roundTheClock\":true,\"periods\":[]}";
            case "callbacks" -> "{\"purpose\":\"VERIFY\"}";
            case "security-rules" -> """
                {"secondFactorFor":[],"idleMinutes":1,"idleMinutesOfAdministrators":1,"sessionsEach":1,"failures":1,
                "lockedMinutes":1}""";
            case "{year}" -> "{\"year\":2027}";
            case "{enterprise}" -> "{\"number\":\"95554\",\"verified\":true}";
            case "{page}" -> "{\"editing\":false}";
            case "review" -> "{\"version\":1}";
            case "pins" -> "{\"problems\":[]}";
            case "read" -> "{\"upTo\":0}";
            default -> "{}";
        };
    }

    private static byte[] multipart() {
        String body = """
                --x
                Content-Disposition: form-data; name="file"; filename="a.pdf"
                Content-Type: application/pdf

                %PDF-1.4
                --x--
                """;
        return body.replace("\n", "\r\n").getBytes(UTF_8);
    }
}
