package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.AssistedDesk.json;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhotline.AssistedDesk;
import org.openhotline.access.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Numbers that people write into their words, on the pages of those who see in full and of those who do not.
@TestMethodOrder(OrderAnnotation.class)
class FreeTextOnPagesTest {

    private static final String TEXT = "快递没收到，快递员王某电话13993174321不接，我的号码是13893171234，运单YT1234567890123，𠮷林📦";
    private static final AssistedDesk DESK = AssistedDesk.open();
    private static String number = "";

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static JsonNode page(Browser who) {
        return json(who.get("/api/complaints/" + number), 200);
    }

    private static String timeline(Browser who) {
        return json(who.get("/api/complaints/" + number + "/timeline"), 200).toString();
    }

    @Test
    @Order(1)
    void whoever_does_not_see_in_full_reads_the_words_with_the_numbers_hidden() {
        String form = """
                {"channel":"LETTER","form":{"complainant":{"name":"李梅","role":"RECIPIENT","phone":"13893171234",
                "countyCode":"620102"},
                "item":{"enterpriseCode":"YTO","waybill":"YT1234567890123","businessType":"EXPRESS_DOMESTIC",
                "postedOn":"2026-11-01"},
                "enterpriseComplaint":{"done":"YES","on":"2026-11-10","result":"UNANSWERED","text":"打了13993174321没人接"},
                "grievance":{"mainProblem":"0101","text":"%s","requests":["COMPENSATION"],"otherProcedure":"NONE"}}}
                """.formatted(TEXT);
        number = json(DESK.loggedIn("agent01").post("/api/complaints", form), 201)
                .at("/row/number")
                .stringValue();

        JsonNode masked = page(DESK.loggedIn("agent02"));
        assertThat(masked.at("/form/grievance/text").stringValue())
                .isEqualTo("快递没收到，快递员王某电话139****4321不接，我的号码是138****1234，运单****0123，𠮷林📦");
        assertThat(masked.at("/form/enterpriseComplaint/text").stringValue()).isEqualTo("打了139****4321没人接");
        assertThat(masked.at("/form/item/waybill").stringValue())
                .endsWith("0123")
                .startsWith("****");
        assertThat(masked.toString()).doesNotContain("13893171234", "13993174321", "YT1234567890123");
    }

    @Test
    @Order(2)
    void the_history_is_shown_in_full_only_after_a_reason_was_given() {
        Browser handler = DESK.loggedIn("handler01");
        var _ = json(
                handler.post("/api/complaints/" + number + "/acts/NOTE", "{\"note\":\"回电13893171234，无人接听\"}"), 200);
        Browser other = DESK.loggedIn("agent02");
        assertThat(timeline(other)).contains("回电138****1234，无人接听").doesNotContain("13893171234");

        var _ = json(other.post("/api/complaints/" + number + "/disclosure", "{\"reason\":\"核对回电号码\"}"), 200);

        assertThat(timeline(other)).contains("回电13893171234，无人接听");
        assertThat(timeline(handler)).doesNotContain("13893171234");
    }

    @Test
    @Order(3)
    void masked_words_that_come_back_do_not_overwrite_the_numbers() {
        Browser agent = DESK.loggedIn("agent02");
        JsonNode masked = page(agent);
        var form = (ObjectNode) masked.get("form");
        String words = masked.at("/form/grievance/text").stringValue();
        ((ObjectNode) form.get("grievance")).put("text", words + "，请尽快");
        var body = JsonMapper.shared().createObjectNode();
        body.set("form", form);
        body.set("version", masked.at("/row/version"));
        var _ = json(agent.post("/api/complaints/" + number + "/acts/EDIT", body.toString()), 200);

        JsonNode full = json(agent.post("/api/complaints/" + number + "/disclosure", "{\"reason\":\"核对改动\"}"), 200);
        assertThat(full.at("/form/grievance/text").stringValue()).isEqualTo(TEXT + "，请尽快");
        assertThat(full.at("/form/item/waybill").stringValue()).isEqualTo("YT1234567890123");
    }

    @Test
    @Order(4)
    void an_excerpt_of_the_search_hides_the_waybill_too() {
        Browser agent = DESK.loggedIn("agent02");
        Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode found = json(agent.get("/api/search?q=%E5%BF%AB%E9%80%92%E5%91%98"), 200);
            assertThat(found.toString()).contains("****0123").doesNotContain("YT1234567890123", "13893171234");
        });
    }
}
