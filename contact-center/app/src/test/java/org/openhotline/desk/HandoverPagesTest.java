package org.openhotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.TrialInstallation.PASSWORD;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
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

/// What goes to another office: its letter, its day, its receipt.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class HandoverPagesTest {

    private static final TrialInstallation TRIAL = TrialInstallation.laidOut();
    private static int waybills;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        TRIAL.settings().forEach((name, value) -> registry.add(name, () -> value));
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

    private String registered(String county) {
        waybills++;
        String form = """
                {"channel":"LETTER","form":{"complainant":{"name":"李雷","role":"RECIPIENT","phone":"138-0013-8000",
                "countyCode":"%s"},
                "item":{"enterpriseCode":"YTO","waybill":"YT88262%08d","businessType":"EXPRESS_DOMESTIC",
                "postedOn":"2026-11-01"},"enterpriseComplaint":{"done":"BLOCKED"},
                "grievance":{"mainProblem":"0301","text":"快件丢失，客服推诿。","requests":["APOLOGY","COMPENSATION"],
                "otherProcedure":"NONE"}}}""".formatted(county, waybills);
        return json(loggedIn("agent01").post("/api/complaints", form), 201)
                .at("/row/number")
                .stringValue();
    }

    private void transfer(String number, String kind, LocalDate answerBy) {
        String body = """
                {"kind":"%s","to":"兰州市邮政管理局","city":"620100","why":"属兰州市管辖","answerBy":"%s"}""".formatted(kind, answerBy);
        json(loggedIn("section01").post("/api/complaints/" + number + "/acts/TRANSFER", body), 200);
    }

    @Test
    void a_letter_names_whom_to_call_and_who_takes_it_is_recorded() throws Exception {
        String number = registered("620102");
        String path = "/api/complaints/" + number + "/handover.";
        assertThat(loggedIn("section01").get(path + "pdf").statusCode()).isEqualTo(409);
        transfer(number, "JURISDICTION", LocalDate.of(2030, 1, 31));

        Browser bureau = loggedIn("lanzhou01");
        try (var docx =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bureau.bytes(path + "docx"))))) {
            assertThat(docx.getText()).contains("兰州市邮政管理局", number, "李雷", "13800138000", "赔偿、道歉", "2030年1月31日");
        }
        try (var pdf = Loader.loadPDF(loggedIn("director01").bytes(path + "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("李雷", "属兰州市管辖", number);
        }
        assertThat(TRIAL.database()
                        .jdbc()
                        .sql("SELECT who FROM disclosure WHERE reference = :number AND why = '出具移送函'")
                        .param("number", number)
                        .query(String.class)
                        .list())
                .containsExactly("lanzhou01", "director01");
        assertThat(loggedIn("yto01").get(path + "pdf").statusCode()).isEqualTo(403);
    }

    @Test
    void a_clue_names_nobody_and_another_citys_bureau_finds_nothing() throws Exception {
        String number = registered("620502");
        transfer(number, "CLUE", LocalDate.of(2030, 1, 31));
        String path = "/api/complaints/" + number + "/handover.";
        try (var pdf = Loader.loadPDF(loggedIn("section01").bytes(path + "pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("第六十六条")
                    .doesNotContain("李雷", "13800138000");
        }
        assertThat(loggedIn("lanzhou01").get(path + "pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void the_bureau_sees_what_was_handed_over_by_when_and_acknowledges_it() {
        String late = registered("620102");
        transfer(late, "JURISDICTION", LocalDate.of(2026, 1, 5));
        Browser bureau = loggedIn("lanzhou01");
        JsonNode row = rowOf(bureau, late);
        assertThat(row.at("/handover/overdue").booleanValue()).isTrue();
        assertThat(row.at("/handover/answerBy").stringValue()).isEqualTo("2026-01-05");
        assertThat(row.at("/handover/acknowledgedAt").isNull()).isTrue();
        json(bureau.post("/api/complaints/" + late + "/acts/ACKNOWLEDGE", "{\"note\":\"已收到\"}"), 200);
        assertThat(rowOf(bureau, late).at("/handover/acknowledgedAt").isNull()).isFalse();
    }

    private static JsonNode rowOf(Browser browser, String number) {
        return json(browser.get("/api/complaints?state=TRANSFERRED"), 200)
                .get("rows")
                .valueStream()
                .filter(row -> row.get("number").stringValue().equals(number))
                .collect(Collectors.toList())
                .getFirst();
    }
}
