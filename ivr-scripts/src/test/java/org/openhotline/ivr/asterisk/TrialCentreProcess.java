package org.openhotline.ivr.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.script.HotlineScripts;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.telephony.FrontDesk;

/// The application in a JVM of its own, so that it can be killed and frozen.
final class TrialCentreProcess implements AutoCloseable {

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();

    private TrialCentreProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// @param mostCalls talks at one time
    /// @param slowness how long the desk takes to note a call
    static TrialCentreProcess start(HotlineExchange exchange, int mostCalls, Duration slowness) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrialCentreProcess.class.getName(),
                        "" + exchange.agiPort(),
                        "" + exchange.amiPort(),
                        exchange.secret(),
                        exchange.home().toString(),
                        "" + mostCalls,
                        "" + slowness.toMillis())
                .redirectErrorStream(true)
                .start();
        var centre = new TrialCentreProcess(process);
        try {
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> centre.said.contains("ready") || !process.isAlive());
        } catch (ConditionTimeoutException late) {
            centre.close(); // or it would serve the calls of the tests that follow
            throw late;
        }
        if (!process.isAlive()) throw new IOException("the centre does not start: " + centre.said);
        return centre;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) said.add(line);
        } catch (IOException e) {
            // Killed: that is what this process is for.
        }
    }

    /// What was asked of the desk, e.g. `callArrived`.
    List<String> said() {
        return said;
    }

    void kill() {
        process.destroyForcibly();
    }

    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] args) throws Exception {
        var memory = MemoryCentre.at("2026-11-23T02:00:00Z");
        var settings = new AgiSettings(
                Integer.parseInt(args[0]),
                Integer.parseInt(args[4]),
                Path.of(args[3], "data/sounds/zh-CN"),
                Path.of(args[3], "spool/recordings"));
        var desk = telling(memory.frontDesk, Duration.ofMillis(Long.parseLong(args[5])));
        new FastAgiServer(settings, new HotlineScripts(desk)).start();
        var connection = new ManagerConnectionFactory("127.0.0.1", Integer.parseInt(args[1]), "hotline", args[2])
                .createManagerConnection();
        connection.login();
        new Heartbeat(connection, Clock.systemUTC()).start();
        Thread.sleep(Duration.ofMillis(300));
        IO.println("ready");
        Thread.sleep(Duration.ofHours(1)); // until it is killed
    }

    /// A desk that says what it is asked, and takes its time.
    private static FrontDesk telling(FrontDesk desk, Duration slowness) {
        return (FrontDesk) Proxy.newProxyInstance(
                FrontDesk.class.getClassLoader(), new Class<?>[] {FrontDesk.class}, (proxy, method, arguments) -> {
                    IO.println(method.getName() + " " + Arrays.toString(arguments));
                    if (method.getName().equals("callArrived")) Thread.sleep(slowness);
                    try {
                        return method.invoke(desk, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
