package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.openhotline.complaint.Channel;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.person.PhoneNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One's own lists, notes that name a colleague, to whom a complaint may be given, and ten people at one complaint.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ListsAndNotesTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static final String FORM = """
            {"channel":"LETTER","form":{"complainant":{"name":"李梅","role":"RECIPIENT","phone":"13800138000",
            "countyCode":"620102"},"item":{"enterpriseCode":"YTO","waybill":"YT1234567890123",
            "businessType":"EXPRESS_DOMESTIC","postedOn":"2026-11-01","contents":"手机"},
            "enterpriseComplaint":{"done":"YES","on":"2026-11-02","result":"UNANSWERED"},
            "grievance":{"mainProblem":"0301","text":"快件丢失","requests":["COMPENSATION"],"otherProcedure":"NONE"}}}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Contacts contacts;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private Browser loggedIn(String login) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, PASSWORD).statusCode()).as(login).isEqualTo(200);
        return browser;
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private String registered() {
        return json(loggedIn("agent01").post("/api/complaints", FORM), 201)
                .at("/row/number")
                .stringValue();
    }

    private static HttpResponse<String> act(Browser who, String number, String act, String body) {
        return who.post("/api/complaints/" + number + "/acts/" + act, body);
    }

    @Test
    void a_view_is_kept_under_its_name_and_is_ones_own() {
        Browser handler = loggedIn("handler01");
        String overdue =
                "{\"name\":\" 圆通逾期 \",\"narrowing\":{\"state\":\"PROCESSING\",\"due\":\"overdue\",\"mine\":true,\"enterprise\":\"YTO\"}}";
        json(handler.post("/api/views", overdue), 201);
        JsonNode kept = json(handler.post("/api/views", overdue.replace("overdue", "today")), 201);

        assertThat(kept.size()).isEqualTo(1);
        assertThat(kept.at("/0/name").stringValue()).isEqualTo("圆通逾期");
        assertThat(kept.at("/0/narrowing/due").stringValue()).isEqualTo("today");
        assertThat(kept.at("/0/narrowing/mine").booleanValue()).isTrue();
        String path = "/api/views/" + kept.at("/0/id").stringValue();
        assertThat(json(loggedIn("handler02").get("/api/views"), 200).size()).isZero();
        assertThat(loggedIn("handler02").send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(handler.post("/api/views", "{\"name\":\"\",\"narrowing\":null}")
                        .body())
                .contains("名称为 1 至 30 字", "请先选定筛选条件再保存");
        assertThat(handler.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(json(handler.get("/api/views"), 200).size()).isZero();
    }

    @Test
    void who_has_written_before_is_no_first_caller() {
        String number = registered();
        var call = new Contact(
                UUID.randomUUID(),
                Channel.PHONE,
                Instant.now(),
                PhoneNumber.read("138-0013-8000").orElseThrow(),
                UUID.randomUUID(),
                Wish.COMPLAIN,
                null,
                null,
                null,
                null);
        UUID id = contacts.add(call).id();

        JsonNode caller = json(loggedIn("agent02").get("/api/contacts/" + id + "/caller"), 200);
        assertThat(caller.get("complaints")
                        .valueStream()
                        .map(row -> row.get("number").stringValue()))
                .contains(number);
        assertThat(caller.toString()).doesNotContain("李梅", "13800138000");
    }

    @Test
    void whoever_a_note_names_is_told_once_and_nobody_else() {
        String number = registered();
        String name =
                json(loggedIn("handler02").get("/api/session"), 200).get("name").stringValue();
        json(
                act(
                        loggedIn("handler01"),
                        number,
                        "NOTE",
                        "{\"note\":\"请 @" + name + " 与 @handler02、@handler021 今天回电\"}"),
                200);

        JsonNode told = json(loggedIn("handler02").get("/api/notifications"), 200);
        List<JsonNode> mentions = told.get("newest")
                .valueStream()
                .filter(one -> one.get("kind").stringValue().equals("MENTION"))
                .toList();
        assertThat(mentions).hasSize(1);
        assertThat(mentions.getFirst().get("number").stringValue()).isEqualTo(number);
        assertThat(mentions.getFirst().get("words").stringValue())
                .contains("提到您")
                .doesNotContain("回电");
        assertThat(loggedIn("handler01").get("/api/notifications").body()).doesNotContain("MENTION");
        assertThat(loggedIn("yto01").get("/api/notifications").body()).doesNotContain("MENTION");
    }

    @Test
    void a_complaint_is_given_by_the_section_chief_and_only_to_who_works_on_complaints() {
        String number = registered();
        assertThat(act(loggedIn("handler01"), number, "ASSIGN", "{\"handler\":\"handler02\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(act(loggedIn("section01"), number, "ASSIGN", "{\"handler\":\"yto01\"}")
                        .body())
                .contains("没有这位办理员");
        json(act(loggedIn("handler01"), number, "ASSIGN", "{\"handler\":\"handler01\"}"), 200);
        JsonNode given = json(act(loggedIn("section01"), number, "ASSIGN", "{\"handler\":\"handler02\"}"), 200);
        assertThat(given.at("/row/handler").stringValue()).isEqualTo("handler02");
    }

    @Test
    void of_ten_people_at_one_complaint_one_wins_and_the_others_are_told_what_changed() throws Exception {
        String number = registered();
        Browser handler = loggedIn("handler01");
        long version = json(handler.get("/api/complaints/" + number), 200)
                .at("/row/version")
                .longValue();
        List<Callable<Integer>> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String note = "{\"note\":\"第 " + i + " 位\",\"version\":" + version + "}";
            ten.add(() -> act(handler, number, "NOTE", note).statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> one : people.invokeAll(ten)) {
                answers.add(one.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);

        JsonNode timeline = json(handler.get("/api/complaints/" + number + "/timeline"), 200);
        assertThat(timeline.valueStream().filter(one -> one.toString().contains(" 位")))
                .hasSize(1);
        assertThat(act(handler, number, "NOTE", "{\"note\":\"x\",\"version\":" + version + "}")
                        .body())
                .contains("刚被他人改动");
    }
}
