package org.openhotline.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.openhotline.AssistedDesk.json;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openhotline.AssistedDesk;
import org.openhotline.access.Browser;
import tools.jackson.databind.JsonNode;

/// Knowledge and text modules on a real database and a real search server.
@TestMethodOrder(OrderAnnotation.class)
class KnowledgeBaseTest {

    private static final AssistedDesk DESK = AssistedDesk.open();

    private static final String ARTICLE = """
            {"version":%d,"title":"%s","category":"HANDLING","tags":["冷链"],"body":"%s","source":"本中心规定",
            "certainty":"ASSUMED","validFrom":null,"validTo":%s,"changeNote":"%s"}
            """;

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static JsonNode found(String words) {
        return json(
                DESK.loggedIn("agent01").get("/api/knowledge?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)),
                200);
    }

    private static List<String> titles(JsonNode found) {
        return found.get("rows")
                .valueStream()
                .map(one -> one.at("/row/title").stringValue())
                .toList();
    }

    @Test
    @Order(1)
    void what_is_shipped_is_found_by_its_words_and_the_hit_is_marked() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode answer = found("三倍");
            assertThat(answer.get("bySearch").booleanValue()).isTrue();
            assertThat(titles(answer)).first().isEqualTo("邮件赔偿（邮政法第四十七条）");
            assertThat(answer.at("/rows/0/excerpts/0/pieces")
                            .valueStream()
                            .filter(piece -> piece.get("hit").booleanValue())
                            .map(piece -> piece.get("text").stringValue()))
                    .isNotEmpty();
        });
        assertThat(titles(found("12315"))).contains("12305 不管什么，该找谁");
        assertThat(titles(found("95554"))).contains("快递企业客服电话");
        assertThat(titles(found("没有这种词语"))).isEmpty();
        assertThat(titles(found(""))).hasSize(FirstArticles.shipped().size());
    }

    @Test
    @Order(2)
    void around_a_hit_stand_words_and_no_signs_of_markdown() {
        String article = "## 题\n\n| 企业 | 电话 |\n|---|:--|\n| 圆通 | **95554** |\n\n- 一 `::r02`\n1. [邮政法](https://x)\n> 引";
        assertThat(PlainWords.of(article)).isEqualTo("题 企业 电话 圆通 95554 一 ::r02 邮政法 引");
    }

    @Test
    @Order(2)
    void tables_come_from_where_the_figures_are_kept() {
        String hotlines = body("快递企业客服电话");
        assertThat(hotlines).contains("| 申通快递 | 95543 | 已核实 |", "| 顺丰速运 | 95338 | **未核实");
        assertThat(body("放假与调休（2021、2025、2026）"))
                .contains("2 月 15 日至 23 日", "1 月 28 日至 2 月 4 日", "2 月 14 日、2 月 28 日", "**2021 年**")
                .doesNotContain("2027 年**");
        assertThat(body("不予受理的十三种情形")).contains("| R13 | 以申诉谋取不正当利益 |");
    }

    private static String body(String title) {
        JsonNode row = found("")
                .get("rows")
                .valueStream()
                .map(one -> one.get("row"))
                .filter(one -> one.get("title").stringValue().equals(title))
                .findFirst()
                .orElseThrow();
        return json(
                        DESK.loggedIn("agent01")
                                .get("/api/knowledge/" + row.get("id").stringValue()),
                        200)
                .get("body")
                .stringValue();
    }

    @Test
    @Order(3)
    void a_problem_suggests_what_is_pinned_to_it_or_to_its_group() {
        Browser agent = DESK.loggedIn("agent01");
        JsonNode loss = json(agent.get("/api/knowledge/suggested?problem=0304"), 200);
        assertThat(loss.valueStream().map(one -> one.get("title").stringValue()))
                .containsExactly("邮件赔偿（邮政法第四十七条）", "快件赔偿");
        assertThat(json(agent.get("/api/knowledge/suggested?problem=0799"), 200)
                        .valueStream()
                        .map(one -> one.get("title").stringValue()))
                .containsExactly("代收货款与冒名件");
    }

    @Test
    @Order(4)
    void an_article_is_written_by_one_and_published_by_another_and_every_version_stays() {
        Browser handler = DESK.loggedIn("handler01");
        Browser manager = DESK.loggedIn("manager01");
        JsonNode draft =
                json(handler.post("/api/knowledge", ARTICLE.formatted(0, "生鲜冷链怎么问", "先问是否冰袋完好。", "null", "新写")), 201);
        String path = "/api/knowledge/" + draft.at("/row/id").stringValue();
        assertThat(draft.at("/row/state").stringValue()).isEqualTo("DRAFT");
        assertThat(DESK.loggedIn("agent01").get(path).statusCode()).isEqualTo(404);
        assertThat(handler.post(path + "/review", "{\"version\":1}").statusCode())
                .isEqualTo(403);

        JsonNode published = json(manager.post(path + "/review", "{\"version\":1}"), 200);
        assertThat(published.at("/row/state").stringValue()).isEqualTo("PUBLISHED");
        assertThat(published.at("/row/reviewedBy").stringValue()).isEqualTo("manager01");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(titles(found("冰袋"))).contains("生鲜冷链怎么问"));

        // A manager's own version waits for somebody else; meanwhile the older one is read.
        json(manager.send("PUT", path, ARTICLE.formatted(1, "生鲜冷链怎么问", "先问温度记录。", "null", "补充")), 200);
        assertThat(manager.post(path + "/review", "{\"version\":2}").statusCode())
                .isEqualTo(403);
        assertThat(json(handler.get(path), 200).get("body").stringValue()).contains("冰袋");
        assertThat(handler.send("PUT", path, ARTICLE.formatted(1, "旧底稿", "x", "null", ""))
                        .statusCode())
                .isEqualTo(409);
        json(handler.send("PUT", path, ARTICLE.formatted(2, "生鲜冷链怎么问", "先问冰袋和温度。", "null", "合并")), 200);
        json(manager.post(path + "/review", "{\"version\":3}"), 200);
        assertThat(json(handler.get(path + "/versions"), 200)
                        .valueStream()
                        .map(one -> one.get("version").intValue()))
                .containsExactly(3, 2, 1);

        assertThat(json(manager.send("PUT", path + "/pins", "{\"problems\":[\"0403\"]}"), 200)
                        .at("/row/pins/0")
                        .stringValue())
                .isEqualTo("0403");
        assertThat(manager.send("PUT", path + "/pins", "{\"problems\":[\"7777\"]}")
                        .statusCode())
                .isEqualTo(422);
        json(manager.post(path + "/withdrawal", "{}"), 200);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(titles(found("冰袋"))).isEmpty());
        assertThat(handler.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(5)
    void a_written_version_cannot_be_changed_behind_the_application() {
        var jdbc = DESK.installation.database().jdbc();
        assertThatThrownBy(() -> jdbc.sql("UPDATE article_version SET body = '改了' WHERE version = 1")
                        .update())
                .hasMessageContaining("written once");
    }

    @Test
    @Order(6)
    void all_faults_are_told_at_once_and_agents_write_nothing() {
        Browser handler = DESK.loggedIn("handler01");
        JsonNode refused = json(
                handler.post(
                        "/api/knowledge",
                        "{\"title\":\"\",\"body\":\"\",\"validFrom\":\"2026-02-01\",\"validTo\":\"2026-01-01\"}"),
                422);
        assertThat(refused.get("errors")
                        .valueStream()
                        .map(one -> one.get("field").stringValue()))
                .contains("title", "body", "source", "category", "certainty", "validTo");
        assertThat(DESK.loggedIn("agent01")
                        .post("/api/knowledge", ARTICLE.formatted(0, "x", "x", "null", ""))
                        .statusCode())
                .isEqualTo(403);
        assertThat(DESK.loggedIn("yto01").get("/api/knowledge").statusCode()).isEqualTo(403);
        assertThat(DESK.loggedIn("yto01").get("/api/wording").statusCode()).isEqualTo(403);
        assertThat(DESK.visitor().get("/api/knowledge").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(7)
    void what_is_out_of_force_is_not_told() {
        Browser handler = DESK.loggedIn("handler01");
        JsonNode draft =
                json(handler.post("/api/knowledge", ARTICLE.formatted(0, "旧规则", "十五日答复", "\"2021-01-01\"", "")), 201);
        json(
                DESK.loggedIn("manager01")
                        .post("/api/knowledge/" + draft.at("/row/id").stringValue() + "/review", "{\"version\":1}"),
                200);

        assertThat(titles(found("旧规则"))).doesNotContain("旧规则");
    }

    @Test
    @Order(8)
    void text_modules_are_the_centres_or_ones_own() {
        Browser agent = DESK.loggedIn("agent01");
        Browser manager = DESK.loggedIn("manager01");
        JsonNode all = json(agent.get("/api/wording"), 200);
        assertThat(all.valueStream().map(one -> one.get("shortcut").stringValue()))
                .contains("r01", "r02", "r13", "r02d", "sup", "ans");

        String own =
                "{\"shared\":false,\"shortcut\":\"hi\",\"title\":\"问候\",\"topic\":\"OTHER\",\"text\":\"您好，{{坐席}}为您服务\",\"version\":0}";
        JsonNode mine = json(agent.post("/api/wording", own), 201);
        String path = "/api/wording/" + mine.get("id").stringValue();
        assertThat(agent.post("/api/wording", own).statusCode()).isEqualTo(422);
        assertThat(json(DESK.loggedIn("agent02").get("/api/wording"), 200).toString())
                .doesNotContain("问候");
        assertThat(manager.send("DELETE", path, "").statusCode()).isEqualTo(404);
        assertThat(agent.post("/api/wording", own.replace("false", "true")).statusCode())
                .isEqualTo(403);
        assertThat(agent.post("/api/wording", own.replace("hi", "yo").replace("坐席", "身份证"))
                        .body())
                .contains("没有“身份证”这个占位词");

        String changed = own.replace("\"version\":0", "\"version\":1").replace("问候", "问候语");
        assertThat(json(agent.send("PUT", path, changed), 200).get("version").longValue())
                .isEqualTo(2);
        assertThat(agent.send("PUT", path, changed).statusCode()).isEqualTo(409);
        assertThat(agent.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(json(manager.post("/api/wording", own.replace("false", "true")), 201)
                        .get("shared")
                        .booleanValue())
                .isTrue();
    }

    @Test
    @Order(9)
    void every_shipped_text_and_article_keeps_the_rules() {
        assertThat(FirstArticles.shipped()).hasSizeGreaterThan(15).allSatisfy(article -> {
            var content = article.content();
            var read = new ArticleReader(
                    0,
                    content.title(),
                    content.category(),
                    content.tags(),
                    content.body(),
                    content.source(),
                    content.certainty(),
                    null,
                    null,
                    content.changeNote());
            assertThat(read.content()).isEqualTo(content);
        });
    }

    @Test
    @Order(10)
    void without_the_search_server_the_database_answers_and_says_so() {
        DESK.search.kill();
        JsonNode answer = found("三倍 资费");

        assertThat(answer.get("bySearch").booleanValue()).isFalse();
        assertThat(titles(answer)).contains("邮件赔偿（邮政法第四十七条）");
        assertThat(answer.at("/rows/0/excerpts/0/pieces/1/hit").booleanValue()).isTrue();

        DESK.search.restart();
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            JsonNode again = found("三倍");
            assertThat(again.get("bySearch").booleanValue()).isTrue();
            assertThat(titles(again)).isNotEmpty();
        });
    }
}
