package org.openhotline.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.OpenHotline;
import org.openhotline.TrialInstallation;
import org.openhotline.access.Browser;
import org.openhotline.exchange.mail.Mail;
import org.openhotline.exchange.mail.PostRoom;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;

/// What comes in by the public form, over HTTP into the real database, and how it lies there. Nobody telephones.
class PublicDoorTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();

    private static ServletWebServerApplicationContext application;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new TreeMap<>(TRIAL.settings());
        settings.put("spring.main.allow-bean-definition-overriding", "true");
        settings.put("hotline.mail.folder", TRIAL.data().resolve("mail").toString());
        settings.put("hotline.partners.pace", "200ms");
        String[] arguments = settings.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
        application = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(OpenHotline.class, LivingHotline.TuesdayAtTen.class).run(arguments);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static int port() {
        return Objects.requireNonNull(application.getWebServer()).getPort();
    }

    private static Browser loggedIn(String login) {
        var browser = new Browser(port());
        assertThat(browser.logIn(login, TrialInstallation.PASSWORD).statusCode())
                .isEqualTo(200);
        return browser;
    }

    @Test
    void the_same_form_sent_again_is_one_complaint_and_other_words_under_its_name_are_refused() {
        int before = complaints();
        var visitor = new Browser(port());
        UUID submission = UUID.randomUUID();
        String form = Desk.formWithConsent();
        JsonNode first = Json.of(PublicForm.handIn(visitor, submission, form, "面单.pdf", PublicForm.PDF), 201);
        JsonNode again = Json.of(PublicForm.handIn(visitor, submission, form, "面单.pdf", PublicForm.PDF), 201);
        assertThat(again).isEqualTo(first);

        JsonNode refused = Json.of(
                PublicForm.handIn(visitor, submission, form.replace("三百", "五百"), "面单.pdf", PublicForm.PDF), 409);
        assertThat(refused.get("number")).isEqualTo(first.get("number"));
        assertThat(refused.get("detail").stringValue())
                .contains(first.get("number").stringValue());
        assertThat(complaints()).isEqualTo(before + 1);
    }

    @Test
    void a_form_with_characters_that_cannot_be_kept_is_refused_by_the_names_of_its_fields() {
        int before = complaints();
        JsonNode refused = Json.of(
                PublicForm.handIn(
                        new Browser(port()),
                        Desk.formWithConsent()
                                .replace("李雷", "李\\u0000雷")
                                .replace("手机", "手\\ud800机")
                                .replace("快件丢失", "快件\\u0007丢失"),
                        "x.pdf",
                        "not a pdf".getBytes(UTF_8)),
                422);
        assertThat(refused.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").stringValue()))
                .containsExactlyInAnyOrder("complainant.name", "item.contents", "grievance.text", "files[0]");
        assertThat(complaints()).isEqualTo(before);
    }

    /// Neither in the database nor in any file: not the number, not the names, not the words in which people name
    /// people.
    @Test
    void after_a_whole_life_nothing_personal_lies_in_clear() throws Exception {
        JsonNode taken = Json.of(
                PublicForm.handIn(
                        new Browser(port()),
                        Desk.formWithConsent().replace("客服推诿", "收件人韩梅梅说王五 13900139001 推诿"),
                        "李雷𠮷的面单.pdf",
                        PublicForm.PDF),
                201);
        Desk.wholeLife(PublicDoorTest::loggedIn, taken.get("number").stringValue());
        application
                .getBean(PostRoom.class)
                .post("letter", Mail.of("han@example.org", "致李雷𠮷😀", "韩梅梅、王五 13900139001 已赔偿。"));
        var admin = loggedIn("admin");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get("/api/operator/mails").body().contains("han@example.org"));
        String file = Json.of(admin.get("/api/operator/mails"), 200)
                .valueStream()
                .filter(mail -> mail.toString().contains("han@example.org"))
                .map(mail -> mail.get("file").stringValue())
                .findFirst()
                .orElseThrow();
        assertThat(admin.get("/api/operator/mails/" + file).body()).contains("Message-ID:");

        String[] personal = {
            "李雷𠮷",
            "韩梅梅",
            "王五",
            "13800138000",
            "138-0013-8000",
            "13900139001",
            "han@example.org",
            "企业已赔偿 300 元",
            "中转场丢失"
        };
        var nothingInClear = new InClear(TRIAL);
        assertThat(nothingInClear.inDatabase(personal)).isEmpty();
        assertThat(nothingInClear.inFiles(personal)).isEmpty();
        assertThat(nothingInClear.inDatabase("YT8826123456789"))
                .as("this search finds what is there")
                .isNotEmpty();
    }

    private static int complaints() {
        return TRIAL.database()
                .jdbc()
                .sql("SELECT count(*) FROM complaint")
                .query(Integer.class)
                .single();
    }
}
