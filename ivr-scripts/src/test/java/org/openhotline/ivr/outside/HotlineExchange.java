package org.openhotline.ivr.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.asteriskjava.manager.action.QueueAddAction;
import org.asteriskjava.manager.action.QueueRemoveAction;
import org.openhotline.ivr.Prompt;
import org.openhotline.ivr.asterisk.ExchangeConfiguration;
import org.openhotline.ivr.asterisk.ExchangeSettings;
import org.openhotline.ivr.asterisk.HotlineEvent;
import org.openhotline.ivr.asterisk.PromptBook;

/// The hotline's own exchange on free ports in a folder of its own, with the configuration that is shipped. Every
/// prompt
/// is a short pair of tones that belongs to it alone, so that a test knows at once what is heard.
public final class HotlineExchange implements AutoCloseable {

    private final ExchangeSettings settings;
    private final String secret = UUID.randomUUID().toString();
    private final int networkPort = Ports.udp();
    private final AsteriskProcess process;

    private HotlineExchange(Map<String, String> changes, String dialplan) throws IOException {
        var home = Files.createTempDirectory("hotline");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        var values = new LinkedHashMap<String, String>();
        for (var port : List.of("amiPort", "wsPort", "wssPort", "agiPort")) values.put(port, "" + Ports.tcp());
        values.put("sipPort", "" + Ports.udp());
        var rtp = Ports.rtpStart();
        values.put("rtpStart", "" + rtp);
        values.put("rtpEnd", "" + (rtp + 599));
        values.put("beatLimit", "5000"); // a busy test machine is not a dead application
        values.putAll(changes);
        var network = "127.0.0.1:" + networkPort;
        settings = new ExchangeSettings(home, AsteriskProcess.tree(), secret, network, List.of(network), values);
        new ExchangeConfiguration(settings).write();
        Files.writeString(home.resolve("etc/extensions.conf"), dialplan, StandardOpenOption.APPEND);
        tonesFor(PromptBook.of("zh-CN"));
        process = new AsteriskProcess(home).booted(sipPort());
    }

    /// Starts with the settings that are shipped, but for free ports.
    public static HotlineExchange start() {
        return startWith(Map.of());
    }

    /// @param changes settings of [ExchangeSettings] by name, e.g. `stillWaiting` = `3`, or ports
    public static HotlineExchange startWith(Map<String, String> changes) {
        return startWith(changes, "");
    }

    /// @param dialplan put after the one that is shipped
    public static HotlineExchange startWith(Map<String, String> changes, String dialplan) {
        try {
            return new HotlineExchange(changes, dialplan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tonesFor(PromptBook book) throws IOException {
        int number = 0;
        for (var prompt : book.keys()) {
            var seconds = prompt.equals(Prompt.of("pause")) ? 0.05 : 0.4;
            Files.write(settings.sounds().resolve(prompt.key() + ".alaw"), pair(number++, seconds));
        }
        Files.write(settings.home().resolve("moh/waiting.alaw"), pair(number, 2));
    }

    /// Two tones that no other prompt has.
    private static byte[] pair(int number, double seconds) {
        var alaw = new byte[(int) (8000 * seconds)];
        for (int i = 0; i < alaw.length; i++) {
            double low = Math.sin(2 * Math.PI * (400 + 11 * number) * i / 8000.0);
            double high = Math.sin(2 * Math.PI * (3300 - 7 * number) * i / 8000.0);
            alaw[i] = Alaw.encode((short) (5000 * low + 3000 * high));
        }
        return alaw;
    }

    /// Instead of the tones: how long one prompt is heard, for tests that stop something in the middle of it.
    public HotlineExchange withLength(String prompt, int seconds) {
        try {
            var number = 200 + Math.floorMod(prompt.hashCode(), 50);
            Files.write(settings.sounds().resolve(prompt + ".alaw"), pair(number, seconds));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ExchangeSettings settings() {
        return settings;
    }

    public Path home() {
        return settings.home();
    }

    public Path recordings() {
        return settings.recordings();
    }

    public String secret() {
        return secret;
    }

    public int amiPort() {
        return port("amiPort");
    }

    public int agiPort() {
        return port("agiPort");
    }

    public int sipPort() {
        return port("sipPort");
    }

    public int wsPort() {
        return port("wsPort");
    }

    /// Where the telephone network has to be for its calls to be taken.
    public int networkPort() {
        return networkPort;
    }

    private int port(String name) {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(settings.others().get(name)));
    }

    Path modules() throws IOException {
        var line = Files.readAllLines(settings.home().resolve("etc/asterisk.conf")).stream()
                .filter(text -> text.startsWith("astmoddir"))
                .findFirst()
                .orElseThrow();
        return Path.of(line.substring(line.indexOf("=>") + 2).strip());
    }

    /// A connection with the application's own, small rights; waits until the exchange is up.
    public Ami ami() {
        return Ami.login(amiPort(), "hotline", secret, HotlineEvent.class);
    }

    /// Somebody on the telephone network takes calls as an agent: a seat without a browser.
    public void agentAt(String number, boolean paused) {
        var member = new QueueAddAction("hotline", memberAt(number));
        member.setStateInterface("Local/*43@from-seats"); // a trunk has no state of one person
        member.setPaused(paused);
        try (var ami = ami()) {
            ami.send(member);
        }
    }

    public void agentLeaves(String number) {
        try (var ami = ami()) {
            ami.send(new QueueRemoveAction("hotline", memberAt(number)));
        }
    }

    private static String memberAt(String number) {
        return "PJSIP/" + number + "@trunk";
    }

    /// Spent by the processor on this exchange so far.
    public Duration work() {
        return process.work();
    }

    /// As a power cut would.
    public void kill() throws InterruptedException {
        process.kill();
    }

    /// Waits until it takes calls again.
    public void restart() throws IOException {
        process.restart();
        process.booted(sipPort());
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
