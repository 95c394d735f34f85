package org.openhotline.ivr.asterisk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Speaks AGI as Asterisk does: sends what it knows of the call, then answers one command after the other.
final class AgiClient implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader commands;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private @Nullable String hangUpAt;

    AgiClient(int port, String script) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        commands = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        send("""
                agi_network: yes
                agi_network_script: %1$s?callid=%2$s&line=trunk&why=&callback=
                agi_request: agi://127.0.0.1/%1$s?callid=%2$s&line=trunk&why=&callback=
                agi_channel: PJSIP/trunk-00000001
                agi_language: zh-CN
                agi_type: PJSIP
                agi_uniqueid: 1.1
                agi_callerid: 13800138000
                agi_calleridname: unknown
                agi_context: hotline
                agi_extension: talk
                agi_priority: 11

                """.formatted(script, UUID.randomUUID()));
    }

    AgiClient answering(String command, String answer) {
        answers.put(command, answer);
        return this;
    }

    /// The line goes down instead of an answer to this command.
    AgiClient hangingUpAt(String command) {
        hangUpAt = command;
        return this;
    }

    AgiClient holding() {
        return this;
    }

    /// The next command, unanswered; null when the other side has gone.
    @Nullable
    String command() throws IOException {
        try {
            return commands.readLine();
        } catch (SocketException e) {
            return null;
        }
    }

    /// Answers until the other side ends.
    ///
    /// @return the commands that were sent
    List<String> talk() throws IOException {
        try (socket) {
            var seen = new ArrayList<String>();
            for (var command = command(); command != null; command = command()) {
                if (!command.contains("AJ_AGISTATUS")) seen.add(command); // the library's own word, which nobody trusts
                if (hangUpAt != null && command.startsWith(hangUpAt)) return rest(seen);
                send(answerTo(command) + "\n");
            }
            return seen;
        }
    }

    private List<String> rest(List<String> seen) throws IOException {
        send("HANGUP\n");
        socket.shutdownOutput();
        for (var late = command(); late != null; late = command()) seen.add(late);
        return seen;
    }

    private String answerTo(String command) {
        return answers.entrySet().stream()
                .filter(answer -> command.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(command.startsWith("GET DATA") ? "200 result= (timeout)" : "200 result=0");
    }

    private void send(String text) throws IOException {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (SocketException e) {
            // The other side has gone first.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
