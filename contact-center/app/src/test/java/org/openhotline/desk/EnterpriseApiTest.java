package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.lifecycle.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An enterprise's own system, over HTTP on a real database, and the description it was written by.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class EnterpriseApiTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BASE = "/open/enterprise/v1";
    private static int tokens;
    private static int waybills;

    @LocalServerPort
    private int port;

    @Autowired
    private Acts acts;

    @Autowired
    private Complaints complaints;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private Browser loggedIn(String login) {
        var browser = new Browser(port);
        assertThat(browser.logIn(login, PASSWORD).statusCode()).isEqualTo(200);
        return browser;
    }

    private JsonNode made(String login) {
        tokens++;
        return json(
                loggedIn(login).post("/api/enterprise/tokens", "{\"name\":\"erp%d\",\"days\":30}".formatted(tokens)),
                201);
    }

    private Browser machine(String login) {
        return new Browser(port).bearing(made(login).get("secret").stringValue());
    }

    private String forwarded(String enterprise) {
        Browser agent = loggedIn("agent01");
        waybills++;
        String form = """
                {"channel":"LETTER","form":{"complainant":{"name":"李雷","role":"RECIPIENT","phone":"138-0013-8000",
                "countyCode":"620102"},
                "item":{"enterpriseCode":"%s","waybill":"YT88261%08d","businessType":"EXPRESS_DOMESTIC",
                "postedOn":"2026-11-01","contents":"手机"},"enterpriseComplaint":{"done":"BLOCKED"},
                "grievance":{"mainProblem":"0301","text":"快件丢失。","requests":["APOLOGY"],"otherProcedure":"NONE"}}}
                """.formatted(enterprise, waybills);
        String number =
                json(agent.post("/api/complaints", form), 201).at("/row/number").stringValue();
        json(agent.post("/api/complaints/" + number + "/acts/ACCEPT", "{}"), 200);
        json(agent.post("/api/complaints/" + number + "/acts/FORWARD", "{}"), 200);
        return number;
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(words);
    }

    private static long version(JsonNode complaint) {
        return complaint.at("/row/version").longValue();
    }

    @Test
    void a_token_that_is_forged_revoked_expired_or_whose_maker_is_gone_opens_nothing() {
        String list = BASE + "/complaints";
        refused(new Browser(port).get(list), 401, "Bearer");
        refused(new Browser(port).bearing("oht_forged").get(list), 401, "无效");

        JsonNode revoked = made("yto01");
        Browser machine = new Browser(port).bearing(revoked.get("secret").stringValue());
        json(machine.get(list), 200);
        Browser owner = loggedIn("yto01");
        String path = "/api/enterprise/tokens/" + revoked.at("/token/id").stringValue();
        assertThat(loggedIn("zto01").send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(owner.send("DELETE", path, "").statusCode()).isEqualTo(204);
        refused(machine.get(list), 401, "已撤销");

        JsonNode expired = made("yto01");
        TRIAL.database()
                .jdbc()
                .sql("UPDATE enterprise_token SET made_at = made_at - interval '40 days',"
                        + " expires_at = expires_at - interval '40 days' WHERE name = :name")
                .param("name", expired.at("/token/name").stringValue())
                .update();
        refused(new Browser(port).bearing(expired.get("secret").stringValue()).get(list), 401, "已过期");

        Browser gone = machine("zto01");
        TRIAL.database()
                .jdbc()
                .sql("UPDATE app_user SET active = false WHERE login = 'zto01'")
                .update();
        try {
            refused(gone.get(list), 401, "已停用");
        } finally {
            TRIAL.database()
                    .jdbc()
                    .sql("UPDATE app_user SET active = true WHERE login = 'zto01'")
                    .update();
        }
        String listed = owner.get("/api/enterprise/tokens").body();
        assertThat(listed)
                .contains("REVOKED", "EXPIRED", "lastUsedAt")
                .doesNotContain("secret", revoked.get("secret").stringValue());
        assertThat(TRIAL.database()
                        .jdbc()
                        .sql("SELECT act FROM audit_entry WHERE subject = 'TOKEN' AND reference = :of ORDER BY id")
                        .param("of", "YTO/" + revoked.at("/token/name").stringValue())
                        .query(String.class)
                        .list())
                .containsExactly("TOKEN_MADE", "TOKEN_REVOKED");
    }

    @Test
    void a_city_account_gets_no_token_and_faults_are_told_at_once() {
        refused(loggedIn("yto-lanzhou").post("/api/enterprise/tokens", "{\"name\":\"x\",\"days\":1}"), 403, "省级账号");
        JsonNode faults = json(loggedIn("yto01").post("/api/enterprise/tokens", "{\"days\":366,\"x\":1}"), 422);
        assertThat(faults.get("errors").findValuesAsString("field")).containsExactlyInAnyOrder("name", "days", "x");
    }

    @Test
    void a_complaint_is_worked_as_on_the_page_and_every_look_is_recorded() {
        String number = forwarded("YTO");
        Browser machine = machine("yto01");
        String path = BASE + "/complaints/" + number;
        JsonNode complaint = json(machine.get(path), 200);
        assertThat(complaint.at("/form/complainant/phone/full").stringValue()).isEqualTo("13800138000");
        assertThat(complaint.get("open").findValuesAsString("act")).contains("SIGN", "DISPUTE", "ADD_MATERIAL");
        assertThat(TRIAL.database()
                        .jdbc()
                        .sql("SELECT who FROM disclosure WHERE reference = :number AND ground = 'ENTERPRISE_HANDLING'")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("token:erp" + tokens);

        refused(machine("zto01").get(path), 404, "无权");
        refused(machine.get(BASE + "/complaints/1"), 404, "没有找到");

        long seen = version(complaint);
        JsonNode notOpen = json(machine.post(path + "/acts/REPLY", "{\"version\":" + seen + "}"), 409);
        assertThat(notOpen.get("open").findValuesAsString("act"))
                .containsExactlyInAnyOrder("SIGN", "DISPUTE", "ADD_MATERIAL");
        assertThat(json(machine.post(path + "/acts/SIGN", "{}"), 422)
                        .get("errors")
                        .findValuesAsString("field"))
                .containsExactly("version");
        refused(machine.post(path + "/acts/SIGN", "{\"version\":" + (seen - 1) + "}"), 409, "changed");
        refused(machine.post(path + "/acts/SIGN", "{\"version\""), 400, "JSON");

        JsonNode signed = json(machine.post(path + "/acts/SIGN", "{\"version\":" + seen + "}"), 200);
        assertThat(signed.at("/row/state").stringValue()).isEqualTo("PROCESSING");
        JsonNode faults = json(machine.post(path + "/acts/REPLY", "{\"reply\":{\"oops\":1}}"), 422);
        assertThat(faults.get("errors").findValuesAsString("field"))
                .contains("version", "reply.findings", "reply.handlerPhone", "reply.settlement", "reply.oops");
        JsonNode replied = json(
                machine.post(
                        path + "/acts/REPLY", example("Reply", version(signed)).toString()),
                200);
        assertThat(replied.at("/row/state").stringValue()).isEqualTo("REPLIED");
        assertThat(loggedIn("agent01")
                        .get("/api/complaints/" + number + "/timeline")
                        .body())
                .contains("\"who\":\"token:erp");
    }

    @Test
    void the_same_request_sent_twice_is_done_once() {
        String number = forwarded("YTO");
        Browser machine = machine("yto01");
        String path = BASE + "/complaints/" + number;
        long seen = version(json(machine.get(path), 200));
        String body = "{\"version\":" + seen + ",\"note\":\"补充底单\"}";
        refused(
                machine.post(path + "/acts/ADD_MATERIAL", "{\"version\":" + (seen - 1) + ",\"note\":\"x\"}", "k-1"),
                409,
                "changed");
        HttpResponse<String> first = machine.post(path + "/acts/ADD_MATERIAL", body, "k-1");
        HttpResponse<String> again = machine.post(path + "/acts/ADD_MATERIAL", body, "k-1");
        assertThat(json(again, 200)).isEqualTo(json(first, 200));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        refused(machine.post(path + "/acts/ADD_MATERIAL", body.replace("底单", "照片"), "k-1"), 409, "Idempotency-Key");
        refused(machine.post(path + "/acts/ADD_MATERIAL", body, "a key"), 422, "Idempotency-Key");
        assertThat(version(json(machine.get(path), 200))).isEqualTo(seen + 1);
        assertThat(TRIAL.database()
                        .jdbc()
                        .sql("SELECT answer FROM enterprise_answer WHERE key = 'k-1'")
                        .query(String.class)
                        .single())
                .startsWith("v1.");
    }

    @Test
    void files_are_handed_in_and_taken() throws Exception {
        String number = forwarded("YTO");
        Browser machine = machine("yto01");
        String path = BASE + "/complaints/" + number + "/files";
        byte[] body =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n%%EOF\r\n--b--\r\n"
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode file = json(machine.sendMultipart(path, "b", body), 201);
        assertThat(file.propertyNames()).containsExactlyInAnyOrderElementsOf(properties("File"));
        assertThat(json(machine.get(path), 200).get(0)).isEqualTo(file);
        String one = path + "/" + file.get("id").stringValue();
        assertThat(machine.get(one).body()).startsWith("%PDF-1.4");
        refused(machine("zto01").get(one), 404, "没有找到");
        String other = BASE + "/complaints/" + forwarded("YTO") + "/files/"
                + file.get("id").stringValue();
        refused(machine.get(other), 404, "没有找到");
    }

    @Test
    void who_goes_on_from_the_cursor_misses_nothing_and_gets_nothing_twice() {
        Browser machine = machine("yto01");
        Set<String> all = new LinkedHashSet<>();
        for (int i = 0; i < 3; i++) {
            all.add(forwarded("YTO"));
        }
        String foreign = forwarded("ZTO");
        await().atMost(Duration.ofSeconds(70))
                .untilAsserted(() -> assertThat(
                                json(machine.get(BASE + "/complaints"), 200).toString())
                        .contains(all));
        JsonNode page = json(machine.get(BASE + "/complaints"), 200);
        assertThat(page.propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Changes"));
        assertThat(page.at("/complaints/0").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Changed"));
        assertThat(page.at("/complaints/0/due").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Due"));
        assertThat(page.toString()).doesNotContain(foreign, "李雷", "13800138000");
        assertThat(page.get("more").booleanValue()).isFalse();

        String since = BASE + "/complaints?since=" + page.get("cursor").stringValue();
        JsonNode nothing = json(machine.get(since), 200);
        assertThat(nothing.get("complaints").isEmpty()).isTrue();
        assertThat(nothing.get("cursor")).isEqualTo(page.get("cursor"));

        String changed = all.iterator().next();
        long version = version(json(machine.get(BASE + "/complaints/" + changed), 200));
        json(machine.post(BASE + "/complaints/" + changed + "/acts/SIGN", "{\"version\":" + version + "}"), 200);
        await().atMost(Duration.ofSeconds(70))
                .untilAsserted(() -> assertThat(
                                json(machine.get(since), 200).get("complaints").findValuesAsString("number"))
                        .containsExactly(changed));
        refused(machine.get(BASE + "/complaints?since=made-up"), 422, "游标");
    }

    private static Object described(String... path) {
        Object at = new Yaml().load(description());
        for (String name : path) {
            at = Objects.requireNonNull(((Map<?, ?>) at).get(name));
        }
        return at;
    }

    private static String description() {
        try (var in = EnterpriseApiTest.class.getResourceAsStream("/openapi/enterprise-openapi.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> properties(String schema) {
        Set<String> names = new TreeSet<>();
        ((Map<?, ?>) described("components", "schemas", schema, "properties"))
                .keySet()
                .forEach(name -> names.add(name.toString()));
        return names;
    }

    private static ObjectNode example(String schema, long version) {
        return ((ObjectNode) JSON.valueToTree(described("components", "schemas", schema, "example")))
                .put("version", version);
    }

    @Test
    void the_description_names_every_door_and_no_other() {
        Set<String> doors = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith(BASE))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> doors.add(method + " " + path.substring(BASE.length())))));
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) described("paths"))
                .forEach((path, item) -> ((Map<?, ?>) item)
                        .keySet().stream()
                                .map(Object::toString)
                                .filter(key -> !key.equals("parameters"))
                                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        assertThat(described).isNotEmpty().isEqualTo(doors);
        HttpResponse<String> served = new Browser(port).get(BASE + "/openapi.yaml");
        assertThat(served.body()).isEqualTo(description());
    }

    @Test
    void the_description_names_every_field_of_every_act_and_no_other() {
        Complaint fresh = complaint(forwarded("YTO"));
        Browser machine = machine("yto01");
        String path = BASE + "/complaints/" + fresh.number().digits();
        asksFor(fresh, Act.SIGN, "Sign");
        asksFor(fresh, Act.DISPUTE, "Dispute");
        asksFor(fresh, Act.ADD_MATERIAL, "AddMaterial");
        JsonNode signed = json(machine.post(path + "/acts/SIGN", "{\"version\":" + fresh.version() + "}"), 200);
        Complaint working = complaint(signed.at("/row/number").stringValue());
        asksFor(working, Act.ASK_EXTENSION, "AskExtension");
        asksFor(working, Act.REPLY, "Reply");
        assertThat(signed.propertyNames()).containsExactlyInAnyOrderElementsOf(properties("Complaint"));
        assertThat(signed.at("/open/0").propertyNames()).containsExactlyInAnyOrderElementsOf(properties("OpenAct"));
    }

    private Complaint complaint(String number) {
        return complaints.find(new ComplaintNumber(number)).orElseThrow();
    }

    /// Sends the example with a version that is past, and watches for which fields it is asked.
    private void asksFor(Complaint complaint, Act act, String schema) {
        var body = Watched.over(example(schema, complaint.version() - 1));
        var user = new CurrentUser("token:test", "test", Set.of(Role.ENTERPRISE), "YTO");
        assertThat(catchThrowable(() -> acts.performSeen(complaint, act, body, user)))
                .as("%s reads its example to the end", act)
                .isInstanceOf(ComplaintChanged.class);
        assertThat(body.asked).as("fields of %s", act).isEqualTo(properties(schema));
        if (body.get("reply") instanceof Watched reply) {
            assertThat(reply.asked).isEqualTo(properties("ReplyContent"));
        }
    }

    /// An object that remembers what it was asked for.
    private static final class Watched extends ObjectNode {
        private static final long serialVersionUID = 1L;
        private final Set<String> asked = new TreeSet<>();

        private Watched() {
            super(JsonNodeFactory.instance);
        }

        static Watched over(ObjectNode plain) {
            var watched = new Watched();
            plain.properties()
                    .forEach(field -> watched.set(
                            field.getKey(),
                            field.getValue() instanceof ObjectNode below ? over(below) : field.getValue()));
            return watched;
        }

        @Override
        public @Nullable JsonNode get(String name) {
            asked.add(name);
            return super.get(name);
        }
    }

    @Test
    void too_many_calls_are_asked_to_wait() {
        Browser machine = machine("yto01");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            statuses.add(machine.get(BASE + "/complaints?since=x").statusCode());
        }
        assertThat(statuses).contains(422, 429);
        refused(machine.get(BASE + "/complaints"), 429, "频繁");
    }
}
