package org.openhotline.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.TrialInstallation;
import org.openhotline.complaint.Timing;

/// The pages as they come to a browser: what they hand in is taken, and axe finds nothing serious against WCAG 2.2 AA.
class PagesForEverybodyTest {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final Path AXE = Path.of("../console/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
            async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations
              .filter((one) => one.impact === 'serious' || one.impact === 'critical')
              .map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target).join(', ')}`)
            """;

    private static LivingHotline hotline;
    private static Playwright playwright;
    private static Browser chromium;
    private static String axe;

    @BeforeAll
    static void start() throws IOException {
        axe = Files.readString(AXE);
        hotline = new LivingHotline();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("HOTLINE_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
        hotline.close();
    }

    @Test
    void a_visitor_with_a_phone_complains_step_by_step_with_a_picture_and_asks_for_progress() {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + hotline.port() + "/");
            find(page, "start-complain").click();
            find(page, "next").click();
            assertThat(page.getByText("请选择一项")).isVisible();
            isForEverybody(page);
            fillIn(page);
            isForEverybody(page);
            find(page, "consent").check();
            find(page, "send").click();
            assertThat(find(page, "taken-number")).isVisible(PATIENTLY);
            String number = find(page, "taken-number").textContent().replaceAll("\\D", "");
            isForEverybody(page);

            page.navigate("http://localhost:" + hotline.port() + "/#/progress");
            find(page, "progress-number").fill(number);
            find(page, "progress-last-four").fill("8001");
            find(page, "progress-ask").click();
            assertThat(find(page, "trouble")).containsText("对不上");
            find(page, "progress-last-four").fill("8000");
            find(page, "progress-ask").click();
            assertThat(find(page, "progress")).isVisible(PATIENTLY);
            isForEverybody(page);
        }
    }

    private static void fillIn(Page page) {
        LocalDate today = LocalDate.now(hotline.clock().withZone(Timing.ZONE));
        find(page, "field-item.enterpriseCode").selectOption("YTO");
        find(page, "next").click();
        find(page, "done-YES").check();
        find(page, "next").click();
        find(page, "field-enterpriseComplaint.on").fill(today.minusDays(9).toString());
        find(page, "result-UNANSWERED").check();
        find(page, "next").click();
        find(page, "field-item.waybill").fill("YT8826017734512");
        find(page, "next").click();
        find(page, "field-item.businessType").selectOption("EXPRESS_DOMESTIC");
        find(page, "field-item.postedOn").fill(today.minusDays(12).toString());
        find(page, "next").click();
        find(page, "field-grievance.mainProblem").selectOption("0301");
        find(page, "field-item.contents").fill("羊绒围巾");
        find(page, "next").click();
        find(page, "field-grievance.text").fill("快递显示已签收，本人没有收到，驿站说没有这个件。");
        find(page, "next").click();
        find(page, "request-COMPENSATION").check();
        find(page, "next").click();
        find(page, "procedure-NONE").check();
        find(page, "next").click();
        find(page, "field-complainant.name").fill("李梅");
        find(page, "field-complainant.phone").fill("138 0013 8000");
        find(page, "role-RECIPIENT").check();
        find(page, "field-complainant.countyCode").selectOption("620102");
        find(page, "next").click();
        find(page, "files").setInputFiles(new FilePayload("底单.pdf", "application/pdf", PublicForm.PDF));
        find(page, "next").click();
        assertThat(find(page, "send")).isVisible();
    }

    @Test
    void a_complainant_comes_in_by_a_code_supplies_what_is_missing_and_withdraws() {
        String number = registered("13800138001");
        Desk.done(hotline.loggedIn("agent01"), number, "ASK_SUPPLEMENT", "{\"what\":\"请补底单照片\"}");
        try (BrowserContext context = phone()) {
            Page page = context.newPage();
            comeIn(page, number, "138 0013 8001");
            assertThat(find(page, "asked")).containsText("请补底单照片");
            isForEverybody(page);
            find(page, "bring-send").click();
            assertThat(find(page, "act-supplement").locator(".fault").first()).isVisible();
            isForEverybody(page);
            find(page, "bring-words").fill("底单在附件里");
            find(page, "files").setInputFiles(new FilePayload("底单.pdf", "application/pdf", PublicForm.PDF));
            find(page, "bring-send").click();
            assertThat(find(page, "act-done")).isVisible(PATIENTLY);
            isForEverybody(page);

            find(page, "open-withdrawal").click();
            find(page, "withdraw-send").click();
            isForEverybody(page);
            find(page, "withdraw-why").fill("企业已经赔偿");
            find(page, "withdraw-confirmed").check();
            find(page, "withdraw-send").click();
            assertThat(find(page, "act-done")).containsText("已撤诉");
            assertThat(find(page, "nothing-open")).isVisible();
            isForEverybody(page);
            find(page, "door-leave").click();
            assertThat(find(page, "door-phone")).isVisible();
        }
    }

    @Test
    void a_complainant_rates_by_the_keyboard() {
        String number = registered("13800138002");
        Desk.wholeLife(hotline, number);
        Desk.done(hotline.loggedIn("caller01"), number, "BEGIN_SURVEY", "{}");
        try (BrowserContext context = phone()) {
            Page page = context.newPage();
            comeIn(page, number, "138 0013 8002");
            find(page, "centre-VERY_SATISFIED").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowUp");
            assertThat(find(page, "rating-reason")).isVisible();
            isForEverybody(page);
            find(page, "rating-reason").fill("赔得太少");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(find(page, "act-done")).isVisible(PATIENTLY);
            isForEverybody(page);
        }
    }

    private static BrowserContext phone() {
        return chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 844).setLocale("zh-CN"));
    }

    private static String registered(String phone) {
        String form = Desk.FORM.formatted("").replace("138-0013-8000", phone);
        return Json.of(hotline.loggedIn("agent01").post("/api/complaints", "{\"form\":" + form + "}"), 201)
                .at("/row/number")
                .stringValue();
    }

    /// From the page of progress to the door, and in by the code that the operator reads out.
    private static void comeIn(Page page, String number, String phone) {
        page.navigate("http://localhost:" + hotline.port() + "/#/progress");
        find(page, "progress-number").fill(number);
        find(page, "progress-last-four").fill(phone.substring(phone.length() - 4));
        find(page, "progress-ask").click();
        find(page, "to-door").click();
        find(page, "door-phone").fill(phone);
        isForEverybody(page);
        find(page, "code-send").click();
        find(page, "code-field").fill("12");
        find(page, "code-confirm").click();
        assertThat(find(page, "code-wrong")).isVisible();
        isForEverybody(page);
        find(page, "code-field").fill(codeReadOut());
        find(page, "code-confirm").click();
        assertThat(find(page, "door")).isVisible(PATIENTLY);
    }

    private static String codeReadOut() {
        var admin = hotline.loggedIn("admin");
        String id =
                Json.of(admin.get("/api/operator/messages"), 200).at("/0/id").stringValue();
        String words = Json.of(admin.post("/api/operator/messages/" + id + "/disclosure", "{}"), 200)
                .get("words")
                .stringValue();
        return words.replaceAll("(?s).*?\\b(\\d{6})\\b.*", "$1");
    }

    @Test
    void the_desk_the_lists_and_the_board_are_for_everybody_light_and_dark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                    .setViewportSize(1280, 720)
                    .setLocale("zh-CN")
                    .setColorScheme(scheme))) {
                Page page = context.newPage();
                page.navigate("http://localhost:" + hotline.port() + "/console/");
                assertThat(find(page, "login-name")).isVisible(PATIENTLY);
                isForEverybody(page);
                find(page, "login-name").fill("agent01");
                find(page, "login-password").fill(TrialInstallation.PASSWORD);
                find(page, "login-submit").click();
                for (var place : List.of("desk", "complaints", "search", "callbacks", "board")) {
                    page.navigate("http://localhost:" + hotline.port() + "/console/#/" + place);
                    assertThat(page.locator("main .screen")).isVisible(PATIENTLY);
                    isForEverybody(page);
                }
            }
        }
    }

    private static void isForEverybody(Page page) {
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(SERIOUS)).as(page.url()).isEmpty();
    }

    private static Locator find(Page page, String name) {
        return page.locator("[data-test=\"" + name + "\"]").first();
    }
}
