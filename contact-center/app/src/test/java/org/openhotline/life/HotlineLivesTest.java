package org.openhotline.life;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.access.Browser;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.Tone;
import tools.jackson.databind.JsonNode;

class HotlineLivesTest {

    private static LivingHotline hotline;

    @BeforeAll
    static void start() {
        hotline = new LivingHotline();
    }

    @AfterAll
    static void stop() {
        hotline.close();
    }

    @BeforeEach
    void the_partner_takes_everything() {
        hotline.partner.resetAll();
        hotline.partner.stubFor(any(anyUrl()).willReturn(okJson("{\"code\":\"0\",\"message\":\"ok\",\"data\":{}}")));
    }

    @Test
    void a_form_becomes_a_complaint_that_is_answered_closed_found_and_told_of_in_the_month() {
        var visitor = new Browser(hotline.port());
        JsonNode taken = Json.of(PublicForm.handIn(visitor, Desk.formWithConsent(), "面单.pdf", PublicForm.PDF), 201);
        String number = taken.get("number").stringValue();
        Desk.wholeLife(hotline, number);

        JsonNode told = Json.of(
                visitor.post("/api/public/progress", "{\"number\":\"%s\",\"lastFour\":\"8000\"}".formatted(number)),
                200);
        assertThat(told.get("state").stringValue()).isEqualTo("CLOSED");
        assertThat(told.get("told").stringValue()).isEqualTo("企业已赔偿 300 元。");
        assertThat(visitor.post("/api/public/progress", "{\"number\":\"%s\",\"lastFour\":\"8001\"}".formatted(number))
                        .statusCode())
                .isEqualTo(404);

        var manager = hotline.loggedIn("manager01");
        Json.of(manager.post("/api/notices/2026-11", "{}"), 200);
        JsonNode figures = Json.of(manager.get("/api/notices/2026-11/figures"), 200);
        assertThat(figures.get("handled").get("now").get("express").longValue()).isPositive();
        assertThat(figures.get("recoveredFen").longValue()).isGreaterThanOrEqualTo(30_000);
        Json.of(manager.post("/api/notices/2026-11/mail", "{\"to\":[\"chief@example.gov.cn\"]}"), 200);
        var admin = hotline.loggedIn("admin");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/api/operator/mails").body().contains("2026年11月"));
    }

    @Test
    void an_enterprise_sees_its_own_complaints_only_and_an_act_that_is_not_open_names_what_is() {
        String number = registered();
        var agent = hotline.loggedIn("agent01");
        Desk.done(agent, number, "ACCEPT", "{}");
        assertThat(hotline.loggedIn("yto01").get("/api/complaints/" + number).statusCode())
                .as("not forwarded yet")
                .isEqualTo(404);
        Desk.done(agent, number, "FORWARD", "{}");
        assertThat(hotline.loggedIn("yto01").get("/api/complaints/" + number).statusCode())
                .isEqualTo(200);
        assertThat(hotline.loggedIn("zto01").get("/api/complaints/" + number).statusCode())
                .isEqualTo(404);
        JsonNode refused = Json.of(Desk.act(agent, number, "FORWARD", "{}"), 409);
        assertThat(refused.get("open").toString()).contains("SIGN", "DISPUTE");
    }

    @Test
    void a_signed_order_is_taken_once_and_its_course_goes_back_by_itself() throws Exception {
        String order = "LZ" + System.nanoTime();
        String body = SignedOrder.body(order, UUID.randomUUID().toString());
        assertThat(SignedOrder.send(hotline, body, "a-forged-secret-of-length").statusCode())
                .isGreaterThanOrEqualTo(400);
        String first =
                SignedOrder.send(hotline, body, LivingHotline.PARTNER_SECRET).body();
        String again =
                SignedOrder.send(hotline, body, LivingHotline.PARTNER_SECRET).body();
        String number = Json.parse(first).get("data").get("no12305").stringValue();
        assertThat(Json.parse(again).get("data").get("no12305").stringValue()).isEqualTo(number);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        hotline.partner.verify(1, postRequestedFor(urlEqualTo("/open/v1/orders/" + order + "/sign"))));

        completed(number);
        Desk.wholeLife(hotline, number);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> hotline.partner.verify(
                        1, postRequestedFor(urlEqualTo("/open/v1/orders/" + order + "/complete"))));
        assertThat(hotline.partner.findAll(postRequestedFor(urlEqualTo("/open/v1/orders/" + order + "/progress"))))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_partner_that_is_down_costs_only_time() throws Exception {
        hotline.partner.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));
        String order = "LZ" + System.nanoTime();
        String body = SignedOrder.body(order, UUID.randomUUID().toString());
        Json.parse(SignedOrder.send(hotline, body, LivingHotline.PARTNER_SECRET).body());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !hotline.partner
                        .findAll(postRequestedFor(urlEqualTo("/open/v1/orders/" + order + "/sign")))
                        .isEmpty());
        the_partner_takes_everything();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> hotline.installation
                        .database()
                        .jdbc()
                        .sql("SELECT status FROM work_order WHERE partner_number = :order")
                        .param("order", order)
                        .query(Integer.class)
                        .single()
                        .equals(20));
    }

    @Test
    void without_an_agent_a_statement_becomes_a_complaint_whose_number_is_told() {
        int before = voicemails();
        OutsideCall call = hotline.outside.dials("12305").from("13700137000").silently();
        call.hears("welcome");
        call.presses("1");
        call.hears("leave-a-statement");
        call.says(Tone.hertz(440), Duration.ofSeconds(4));
        call.presses("#");
        call.hears("statement-taken");
        call.hangsUp();
        assertThat(voicemails()).isEqualTo(before + 1);
        await().atMost(Duration.ofSeconds(60)).until(() -> statements() > 0);
    }

    private static int statements() {
        return hotline.installation
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM recording WHERE kind = 'STATEMENT' AND voided IS NULL")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_callback_asks_two_questions_and_keeps_the_answers() {
        String number = registered();
        OutsideCall complainant = hotline.outside.answersAt("13800138000");
        var agent = hotline.loggedIn("agent01");
        Json.of(agent.post("/api/complaints/" + number + "/callbacks", "{\"purpose\":\"SURVEY\"}"), 201);
        complainant.hears("satisfaction-with-centre");
        complainant.presses("1");
        complainant.hears("satisfaction-with-enterprise");
        complainant.presses("4");
        complainant.hears("callback-thanks");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode callback = Json.of(agent.get("/api/complaints/" + number + "/callbacks"), 200)
                    .get(0);
            assertThat(callback.get("outcome").stringValue()).isEqualTo("RATED");
            assertThat(callback.get("centre").stringValue()).isEqualTo("VERY_SATISFIED");
            assertThat(callback.get("enterprise").stringValue()).isEqualTo("DISSATISFIED");
        });
    }

    private static int voicemails() {
        return hotline.installation
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM complaint WHERE channel = 'VOICEMAIL'")
                .query(Integer.class)
                .single();
    }

    @Test
    void intake_goes_on_while_search_is_away_and_the_index_catches_up() throws Exception {
        hotline.search.kill();
        var agent = hotline.loggedIn("agent01");
        String number = registered();
        assertThat(agent.get("/api/search?q=YT8826").statusCode()).isEqualTo(503);
        assertThat(agent.get("/api/complaints/" + number).statusCode()).isEqualTo(200);
        hotline.search.restart();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var found = agent.get("/api/search?q=" + number);
            return found.statusCode() == 200 && found.body().contains("\"" + number + "\"");
        });
    }

    @Test
    void all_faults_of_a_form_are_told_at_once_and_nothing_is_stored() {
        int before = complaints();
        var visitor = new Browser(hotline.port());
        JsonNode refused = Json.of(
                PublicForm.handIn(
                        visitor,
                        "{\"complainant\":{\"phone\":\"abc\"},\"grievance\":{\"text\":\"短\"},\"surprise\":1}",
                        "x.pdf",
                        "not a pdf".getBytes(UTF_8)),
                422);
        assertThat(refused.get("errors").size()).isGreaterThanOrEqualTo(2);
        assertThat(complaints()).isEqualTo(before);
    }

    private static int complaints() {
        return hotline.installation
                .database()
                .jdbc()
                .sql("SELECT count(*) FROM complaint")
                .query(Integer.class)
                .single();
    }

    private static String registered() {
        JsonNode page = Json.of(
                hotline.loggedIn("agent01").post("/api/complaints", "{\"form\":" + Desk.FORM.formatted("") + "}"), 201);
        return page.get("row").get("number").stringValue();
    }

    private static void completed(String number) {
        var agent = hotline.loggedIn("agent01");
        Json.of(Desk.act(agent, number, "EDIT", "{\"form\":" + Desk.FORM.formatted("") + "}"), 200);
    }
}
