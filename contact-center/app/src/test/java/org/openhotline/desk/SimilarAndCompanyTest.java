package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.openhotline.AssistedDesk.json;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhotline.AssistedDesk;
import org.openhotline.access.Browser;
import tools.jackson.databind.JsonNode;

/// What helps an agent while she types: whose waybill, had before, who else is here. On a real database and search
/// server.
@TestMethodOrder(OrderAnnotation.class)
class SimilarAndCompanyTest {

    private static final AssistedDesk DESK = AssistedDesk.open();

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static String registered(String name, String phone, String id, String waybill, String text) {
        Browser agent = DESK.loggedIn("agent01");
        String idNumber = id.isEmpty() ? "" : ",\"idType\":\"RESIDENT_ID\",\"idNumber\":\"" + id + "\"";
        String form = """
                {"channel":"LETTER","form":{"complainant":{"name":"%s","role":"RECIPIENT","phone":"%s",
                "countyCode":"620102"%s},
                "item":{"enterpriseCode":"YTO","waybill":"%s","businessType":"EXPRESS_DOMESTIC","postedOn":"2026-11-01"},
                "enterpriseComplaint":{"done":"YES","on":"2026-11-10","result":"UNANSWERED"},
                "grievance":{"mainProblem":"0101","text":"%s","requests":["COMPENSATION"],"otherProcedure":"NONE"}}}
                """.formatted(name, phone, idNumber, waybill, text);
        JsonNode taken = json(agent.post("/api/complaints", form), 201);
        return taken.at("/row/number").stringValue();
    }

    private static JsonNode similar(String question) {
        return json(DESK.loggedIn("agent02").post("/api/complaints/similar", question), 200);
    }

    private static List<String> numbers(JsonNode found) {
        return found.get("rows")
                .valueStream()
                .map(one -> one.at("/row/number").stringValue())
                .toList();
    }

    private static List<String> reasons(JsonNode found, String number) {
        return found.get("rows")
                .valueStream()
                .filter(one -> one.at("/row/number").stringValue().equals(number))
                .flatMap(one -> one.get("reasons").valueStream())
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    @Order(1)
    void anybody_may_ask_whose_a_waybill_is() {
        Browser visitor = DESK.visitor();
        var _ = visitor.get("/api/session"); // as every page does first: it brings the token against forged requests
        JsonNode typed = json(visitor.post("/api/reference/waybill", "{\"text\":\"yt 1234567890123\"}"), 200);
        assertThat(typed.get("number").stringValue()).isEqualTo("YT1234567890123");
        assertThat(typed.get("enterprise").stringValue()).isEqualTo("YTO");

        JsonNode pasted = json(
                visitor.post("/api/reference/waybill", "{\"text\":\"圆通 YT1234567890123 帮我查，电话 13800138000\"}"), 200);
        assertThat(pasted).isEqualTo(typed);
        assertThat(json(visitor.post("/api/reference/waybill", "{}"), 200)
                        .get("number")
                        .isNull())
                .isTrue();
    }

    @Test
    @Order(2)
    void the_same_waybill_the_same_person_and_the_same_story_are_found_with_their_reason() {
        String lost = registered(
                "李梅", "13800138000", "620102199003074219", "YT1234567890123", "快递显示已经签收，但是我本人没有收到包裹，快递员电话打不通");
        String sameStory = registered("王强", "13900139000", "", "YT9999999999999", "物流显示已经签收，可是我本人没有收到包裹，快递员的电话一直打不通");
        String other = registered("赵敏", "13700137000", "", "YT8888888888888", "寄出的苹果全部腐烂，包装箱被水浸泡变形");

        JsonNode byWaybill = similar("{\"waybill\":\"yt 1234567890123\"}");
        assertThat(numbers(byWaybill)).containsExactly(lost);
        assertThat(reasons(byWaybill, lost)).containsExactly("SAME_WAYBILL");
        assertThat(byWaybill.at("/rows/0/row/state").stringValue()).isEqualTo("REGISTERED");
        assertThat(byWaybill.at("/rows/0/row/due/limit").isMissingNode()).isFalse();

        assertThat(reasons(similar("{\"phone\":\"0138-0013-8000\",\"waybill\":\"YT1234567890123\"}"), lost))
                .containsExactly("SAME_WAYBILL", "SAME_PERSON");
        assertThat(numbers(similar("{\"idNumber\":\"620102199003074219\"}"))).containsExactly(lost);

        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode byText = similar("{\"text\":\"显示签收但是本人没有收到包裹，打快递员电话也打不通\"}");
            assertThat(byText.get("textSearched").booleanValue()).isTrue();
            assertThat(numbers(byText)).contains(lost, sameStory).doesNotContain(other);
            assertThat(reasons(byText, sameStory)).containsExactly("SIMILAR_TEXT");
        });
        assertThat(numbers(similar("{\"waybill\":\"YT1234567890123\",\"not\":\"" + lost + "\"}")))
                .isEmpty();
    }

    @Test
    @Order(3)
    void nothing_personal_is_told_and_an_enterprise_is_told_nothing() {
        assertThat(similar("{\"waybill\":\"YT1234567890123\"}").toString())
                .doesNotContain("李梅", "13800138000", "6201021990");
        assertThat(DESK.loggedIn("yto01")
                        .post("/api/complaints/similar", "{\"waybill\":\"YT1234567890123\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void what_is_still_being_typed_finds_nothing_and_breaks_nothing() {
        JsonNode found = similar(
                "{\"waybill\":\"YT12\",\"phone\":\"138\",\"idNumber\":\"62 01😀\",\"text\":\"没收到\",\"not\":\"1\"}");

        assertThat(numbers(found)).isEmpty();
        assertThat(found.get("textSearched").booleanValue()).isTrue();
    }

    @Test
    @Order(5)
    void two_people_with_one_complaint_see_each_other_until_one_leaves_or_falls_silent() {
        String number = registered("孙丽", "13600136000", "", "YT7777777777777", "代收货款一直没有返还给我，催了很多次");
        Browser first = DESK.loggedIn("agent01");
        Browser second = DESK.loggedIn("handler01");
        String firstPage = here(number);
        String secondPage = here(number);

        assertThat(people(first, firstPage, false)).containsExactly("agent01");
        assertThat(people(second, secondPage, true)).containsExactly("agent01", "handler01");
        JsonNode told = json(first.send("PUT", firstPage, "{\"editing\":false}"), 200);
        assertThat(told.at("/people/1/editing").booleanValue()).isTrue();
        assertThat(told.at("/people/1/name").stringValue()).isEqualTo("办理员");
        assertThat(told.get("version").longValue()).isEqualTo(1);

        // Nobody sends somebody else's page away.
        assertThat(first.send("DELETE", secondPage, "").statusCode()).isEqualTo(204);
        assertThat(people(first, firstPage, false)).containsExactly("agent01", "handler01");
        assertThat(second.send("DELETE", secondPage, "").statusCode()).isEqualTo(204);
        assertThat(people(first, firstPage, false)).containsExactly("agent01");

        people(second, secondPage, false);
        DESK.putForward(Duration.ofSeconds(31));
        assertThat(people(first, firstPage, false)).containsExactly("agent01");
    }

    @Test
    @Order(6)
    void a_save_is_seen_by_the_version_in_the_next_sign_of_life() {
        String number = registered("周杰", "13500135000", "", "YT6666666666666", "快递员态度恶劣，在电话里骂人，要求道歉");
        Browser watching = DESK.loggedIn("handler01");
        String page = here(number);
        people(watching, page, false);
        json(DESK.loggedIn("agent01").post("/api/complaints/" + number + "/acts/ACCEPT", "{}"), 200);

        assertThat(json(watching.send("PUT", page, "{\"editing\":false}"), 200)
                        .get("version")
                        .longValue())
                .isGreaterThan(1);
    }

    @Test
    @Order(7)
    void an_enterprise_neither_sees_nor_is_seen() {
        String number = registered("吴霞", "13400134000", "", "YT5555555555555", "快件在途中丢失，企业不赔偿，要求赔偿损失");
        Browser yto = DESK.loggedIn("yto01");
        assertThat(yto.send("PUT", here(number), "{\"editing\":false}").statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(8)
    void without_the_search_server_waybill_and_person_are_still_compared_and_it_says_so() {
        DESK.search.kill();
        JsonNode found = similar("{\"waybill\":\"YT1234567890123\",\"text\":\"快递显示签收但是我没有收到包裹\"}");

        assertThat(found.get("textSearched").booleanValue()).isFalse();
        assertThat(numbers(found)).hasSize(1);
    }

    private static String here(String number) {
        return "/api/complaints/" + number + "/company/" + UUID.randomUUID();
    }

    private static List<String> people(Browser who, String page, boolean editing) {
        return json(who.send("PUT", page, "{\"editing\":" + editing + "}"), 200)
                .get("people")
                .valueStream()
                .map(one -> one.get("login").stringValue())
                .toList();
    }
}
