package org.openhotline.life;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.TrialInstallation;
import org.openhotline.ivr.outside.OutsideCall;
import org.openhotline.ivr.outside.Tone;

/// A real SIP caller, the real exchange, and an agent in a real browser whose microphone is a tone.
class AgentInTheBrowserTest {

    private static final Tone CALLER = Tone.hertz(440);
    private static final int AGENT_HERTZ = 1_000;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    private static LivingHotline hotline;
    private static Playwright playwright;
    private static Browser chromium;

    @BeforeAll
    static void start() throws Exception {
        hotline = new LivingHotline();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path microphone = Files.createTempFile("microphone", ".wav");
        Files.write(microphone, Microphone.tone(AGENT_HERTZ, 10));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("HOTLINE_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--use-fake-device-for-media-stream",
                                "--use-fake-ui-for-media-stream",
                                "--use-file-for-fake-audio-capture=" + microphone,
                                "--autoplay-policy=no-user-gesture-required",
                                "--allow-loopback-in-peer-connection")));
    }

    @AfterAll
    static void stop() {
        chromium.close();
        playwright.close();
        hotline.close();
    }

    @Test
    void a_call_rings_is_answered_by_enter_both_hear_each_other_and_it_becomes_a_complaint() {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 720).setLocale("zh-CN"))) {
            Page desk = readyAgent(context);
            OutsideCall call =
                    hotline.outside.dials("12305").from("13900139123").playing(CALLER);
            call.hears("welcome");
            call.presses("1");

            assertThat(find(desk, "answer")).isVisible(PATIENTLY);
            assertThat(find(desk, "call-number").textContent().replaceAll("\\D", ""))
                    .endsWith("13900139123");
            desk.keyboard().press("Enter");
            assertThat(find(desk, "hang-up")).isVisible(PATIENTLY);
            call.hears(Tone.hertz(AGENT_HERTZ));
            assertThat(heardInBrowser(desk)).as("Hz heard by the agent").isBetween(410.0, 470.0);

            field(desk, "complainant.name").fill("李雷𠮷");
            field(desk, "grievance.text").fill("快件丢失，客服推诿，要求赔偿三百元。");
            desk.keyboard().press("Control+s");
            assertThat(find(desk, "saved-number")).isVisible(PATIENTLY);
            String number = find(desk, "saved-number").textContent().replaceAll("\\D", "");
            call.hangsUp();

            var agent = hotline.loggedIn("agent01");
            var complaint = Json.of(agent.get("/api/complaints/" + number), 200);
            assertThat(complaint.toString()).contains("李雷𠮷", "13900139123");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Json.of(agent.get("/api/complaints/" + number + "/timeline"), 200)
                            .toString()
                            .contains("CONVERSATION"));
        }
    }

    private static Page readyAgent(BrowserContext context) {
        Page desk = context.newPage();
        // Remembers the lines that the page opens, so that what comes out of them can be measured.
        desk.addInitScript("""
                window.lines = []
                const Line = window.RTCPeerConnection
                window.RTCPeerConnection = function (...settings) {
                  const line = new Line(...settings)
                  window.lines.push(line)
                  return line
                }
                window.RTCPeerConnection.prototype = Line.prototype
                """);
        desk.navigate("http://localhost:" + hotline.port() + "/console/");
        find(desk, "login-name").fill("agent01");
        find(desk, "login-password").fill(TrialInstallation.PASSWORD);
        find(desk, "login-submit").click();
        assertThat(find(desk, "phone")).isVisible(PATIENTLY);
        assertThat(find(desk, "phone"))
                .hasAttribute("data-state", "ready", new LocatorAssertions.HasAttributeOptions().setTimeout(30_000));
        find(desk, "presence").click();
        find(desk, "presence-READY").click();
        return desk;
    }

    private static Locator field(Page page, String name) {
        String place = "[data-test=\"field-" + name + "\"]";
        return page.locator("input" + place + ", textarea" + place + ", " + place + " input, " + place + " textarea")
                .first();
    }

    private static Locator find(Page page, String name) {
        return page.locator("[data-test=\"" + name + "\"]").first();
    }

    /// The loudest frequency in what the browser plays, over two seconds.
    private static double heardInBrowser(Page desk) {
        Object hertz = desk.evaluate("""
                async () => {
                  const context = new AudioContext()
                  const meter = context.createAnalyser()
                  meter.fftSize = 16384
                  const heard = new MediaStream(window.lines.at(-1).getReceivers().map(receiver => receiver.track))
                  context.createMediaStreamSource(heard).connect(meter)
                  await new Promise(done => setTimeout(done, 2000))
                  const bins = new Float32Array(meter.frequencyBinCount)
                  meter.getFloatFrequencyData(bins)
                  const loudest = bins.indexOf(Math.max(...bins))
                  const hertz = loudest * context.sampleRate / meter.fftSize
                  await context.close()
                  return hertz
                }
                """);
        return ((Number) requireNonNull(hertz)).doubleValue();
    }
}
