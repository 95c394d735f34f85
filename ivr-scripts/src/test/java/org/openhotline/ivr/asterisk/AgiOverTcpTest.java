package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.ivr.outside.Ports;
import org.openhotline.ivr.script.DeskForTests;
import org.openhotline.ivr.script.HotlineScripts;

/// The wire, word by word: what the dialplan is told over FastAGI.
class AgiOverTcpTest {

    private static final String DONE = "EXEC \"MSet\" \"TIMEOUT(absolute)=2,HOTLINE_NEXT=queue,HOTLINE_DONE=1\"";

    @TempDir
    Path home;

    final DeskForTests desk = new DeskForTests();
    FastAgiServer server;
    int port;

    @BeforeEach
    void listen() throws IOException {
        var sounds = Files.createDirectories(home.resolve("data/sounds/zh-CN"));
        Files.write(sounds.resolve("welcome.alaw"), new byte[6 * 8000]);
        Files.write(sounds.resolve("this-call-is-recorded.alaw"), new byte[4 * 8000]);
        Files.write(sounds.resolve("main-menu.alaw"), new byte[10 * 8000]);
        Files.createDirectories(home.resolve("spool/recordings"));
        port = Ports.tcp();
        server = new FastAgiServer(new AgiSettings(port, 1, sounds, home.resolve("spool/recordings")), scripts())
                .start();
    }

    private HotlineScripts scripts() {
        return new HotlineScripts(desk);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void few_commands_each_under_a_lease_and_done_at_the_end() throws IOException {
        var commands = new AgiClient(port, "hotline")
                .answering("GET DATA", "200 result=1")
                .talk();
        assertThat(commands)
                .containsExactly(
                        "SET VARIABLE \"TIMEOUT(absolute)\" \"2\"",
                        "SET VARIABLE \"TIMEOUT(absolute)\" \"13\"",
                        "EXEC \"Playback\" \"welcome&this-call-is-recorded\"",
                        "SET VARIABLE \"TIMEOUT(absolute)\" \"17\"",
                        "GET DATA \"main-menu\" 5000 1",
                        "SET VARIABLE \"TIMEOUT(absolute)\" \"2\"",
                        "SET VARIABLE \"TIMEOUT(absolute)\" \"32\"",
                        "EXEC \"Playback\" \"connecting\"",
                        DONE);
    }

    @Test
    void nothing_is_written_for_a_call_that_died_before_its_first_command() throws IOException {
        new AgiClient(port, "hotline").hangingUpAt("SET VARIABLE").talk();
        assertThat(desk.asked()).isEmpty();
    }

    @Test
    void a_hang_up_in_the_middle_ends_the_talk_without_done() throws IOException {
        var commands = new AgiClient(port, "hotline").hangingUpAt("GET DATA").talk();
        assertThat(commands).noneMatch(command -> command.contains("HOTLINE_DONE"));
        assertThat(desk.asked()).containsExactly("arrived");
    }

    @Test
    void the_statement_is_recorded_by_the_dialplan() throws IOException {
        desk.agentsAtWork = false;
        var commands = new AgiClient(port, "hotline").talk();
        assertThat(commands).contains("GOSUB \"hotline-statement\" \"s\" \"1\"");
    }

    @Test
    void our_own_defect_leads_to_a_person() throws IOException {
        desk.fails = true;
        var commands = new AgiClient(port, "hotline").talk();
        assertThat(commands).contains("EXEC \"Playback\" \"connecting-anyway\"").endsWith(DONE);
    }

    @Test
    void a_script_that_nobody_knows_is_left_to_the_dialplan() throws IOException {
        assertThat(new AgiClient(port, "unknown").talk()).isEmpty();
    }

    @Test
    void a_call_beyond_the_limit_is_refused_at_once() throws IOException {
        try (var first = new AgiClient(port, "hotline").holding()) {
            assertThat(first.command()).startsWith("SET VARIABLE");
            List<String> second = new AgiClient(port, "hotline").talk();
            assertThat(second).isEmpty();
        }
    }
}
