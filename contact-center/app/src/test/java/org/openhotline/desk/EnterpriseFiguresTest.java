package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.net.http.HttpResponse;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an enterprise is told of itself, on a real database.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EnterpriseFiguresTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static int waybills;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static String path() {
        return "/api/enterprise/figures?month=" + YearMonth.now(ZoneId.of("Asia/Shanghai"));
    }

    private Browser loggedIn(String login) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String forwarded(String enterprise, String county) {
        Browser agent = loggedIn("agent01");
        waybills++;
        String form = """
                {"channel":"LETTER","form":{"complainant":{"name":"李雷","role":"RECIPIENT","phone":"138-0013-8000",
                "countyCode":"%s"},
                "item":{"enterpriseCode":"%s","waybill":"YT88263%08d","businessType":"EXPRESS_DOMESTIC",
                "postedOn":"2026-11-01"},"enterpriseComplaint":{"done":"BLOCKED"},
                "grievance":{"mainProblem":"0301","text":"快件丢失。","requests":["APOLOGY"],"otherProcedure":"NONE"}}}
                """.formatted(county, enterprise, waybills);
        String number =
                json(agent.post("/api/complaints", form), 201).at("/row/number").stringValue();
        json(agent.post("/api/complaints/" + number + "/acts/ACCEPT", "{}"), 200);
        json(agent.post("/api/complaints/" + number + "/acts/FORWARD", "{}"), 200);
        return number;
    }

    private void change(String number, String what) {
        TRIAL.database()
                .jdbc()
                .sql("UPDATE complaint SET " + what + " WHERE number = :number")
                .param("number", number)
                .update();
    }

    @Test
    void each_is_told_its_own_and_only_the_centre_any() {
        JsonNode nothing = json(loggedIn("zto01").get(path()), 200);
        assertThat(nothing.at("/month/received").longValue()).isZero();
        assertThat(nothing.at("/month/hoursToSign").isNull()).isTrue();
        assertThat(nothing.at("/month/byProblem").isEmpty()).isTrue();

        String replied = forwarded("YTO", "620102");
        String late = forwarded("YTO", "620502");
        Browser yto = loggedIn("yto01");
        json(yto.post("/api/complaints/" + replied + "/acts/SIGN", "{}"), 200);
        json(yto.post("/api/complaints/" + replied + "/acts/REPLY", """
                {"reply":{"findings":"已查明","liability":"FULL","settlement":["APOLOGY"],"userContent":"YES",
                "handler":"王经办","handlerPhone":"09318888888"}}"""), 200);
        json(yto.post("/api/complaints/" + late + "/acts/SIGN", "{}"), 200);
        change(late, "step_due = date '2026-01-01', finding = 'EFFECTIVE'");
        TRIAL.database()
                .jdbc()
                .sql("INSERT INTO callback (id, number, purpose, status, tries, enterprise, planned_at, done_at)"
                        + " VALUES (gen_random_uuid(), :number, 'SURVEY', 'DONE', 1, 'DISSATISFIED', now(), now())")
                .param("number", late)
                .update();

        JsonNode told = json(yto.get(path()), 200);
        for (String period : new String[] {"/month", "/quarter"}) {
            assertThat(told.at(period + "/received").longValue()).isEqualTo(2);
            assertThat(told.at(period + "/repliedInTime").longValue()).isEqualTo(1);
            assertThat(told.at(period + "/late").longValue()).isEqualTo(1);
            assertThat(told.at(period + "/effective").longValue()).isEqualTo(1);
            assertThat(told.at(period + "/found").longValue()).isEqualTo(1);
            assertThat(told.at(period + "/satisfied").longValue()).isZero();
            assertThat(told.at(period + "/rated").longValue()).isEqualTo(1);
            assertThat(told.at(period + "/hoursToReply").isNumber()).isTrue();
            assertThat(told.at(period + "/byCity").findValuesAsString("code"))
                    .containsExactlyInAnyOrder("620100", "620500");
            assertThat(told.at(period + "/byProblem/0/received").longValue()).isEqualTo(2);
        }
        JsonNode ofCity = json(loggedIn("yto-lanzhou").get(path()), 200);
        assertThat(ofCity.get("city").stringValue()).isEqualTo("620100");
        assertThat(ofCity.at("/month/received").longValue()).isEqualTo(1);
        assertThat(loggedIn("yto-lanzhou").get(path() + "&city=620500").statusCode())
                .isEqualTo(404);
        assertThat(yto.get(path() + "&enterprise=ZTO").statusCode()).isEqualTo(404);

        Browser centre = loggedIn("section01");
        assertThat(json(centre.get(path() + "&enterprise=YTO"), 200)).isEqualTo(told);
        assertThat(json(centre.get("/api/enterprise/figures?month=x"), 422)
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactly("month", "enterprise");
    }
}
