package org.openhotline.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.exchange.BackOff;
import org.openhotline.exchange.OutboxSender;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.outbox.Outbox.Claimed;

class MailTest {

    /// Seals so little that a test can tell, and so much that nothing stands in clear.
    private static final Seal UPSIDE_DOWN = new Seal() {
        @Override
        public String seal(byte[] message) {
            return HexFormat.of().formatHex(message);
        }

        @Override
        public byte[] open(String sealed) {
            return HexFormat.of().parseHex(sealed);
        }
    };

    private static final Instant NOW = Instant.parse("2027-01-31T19:00:00Z");

    private final MemoryCentre centre = MemoryCentre.at(NOW.toString());
    private final PostRoom postRoom = new PostRoom(centre.outbox, centre.clock);
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void a_notice_arrives_with_its_files_and_its_chinese_names() throws Exception {
        Path pdf = Files.write(folder.resolve("notice.pdf"), "%PDF-1.7 a notice".getBytes(StandardCharsets.US_ASCII));
        postRoom.post(
                "month-notice",
                new Mail(
                        List.of("chief@example.gov.cn", "deputy@example.gov.cn"),
                        "2027年1月邮政业用户申诉情况通告😀",
                        "请查收。",
                        List.of(new Mail.Attached("二〇二七年一月通告.pdf", "application/pdf", pdf))));

        sender(port()).sendWhatIsDue();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("2027年1月邮政业用户申诉情况通告😀");
        var parts = (MimeMultipart) received[0].getContent();
        assertThat(parts.getBodyPart(0).getContent()).asString().contains("请查收。");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("二〇二七年一月通告.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(pdf));
        assertThat(centre.outbox.waiting()).isEmpty();
        assertThat(received[0].getMessageID())
                .contains(centre.outbox.taken().getFirst().eventId().toString());
    }

    @Test
    void a_server_that_is_gone_costs_only_time() {
        int port = port();
        server.stop();
        post();
        OutboxSender sender = sender(port);

        sender.sendWhatIsDue();

        assertThat(centre.outbox.waiting()).extracting(Claimed::attempt).containsExactly(2);
        assertThat(sender.isResting()).isTrue();

        server.start();
        centre.moveTo(NOW.plusSeconds(60));
        sender(port()).sendWhatIsDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(centre.outbox.waiting()).isEmpty();
    }

    @Test
    void a_server_that_says_nothing_costs_only_time() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            post();

            sender(silent.getLocalPort()).sendWhatIsDue();
        }
        assertThat(centre.outbox.waiting()).extracting(Claimed::attempt).containsExactly(2);
    }

    @Test
    void an_address_that_does_not_exist_is_laid_before_a_person() throws Exception {
        try (var refusing = new RefusingServer("550 5.1.1 no such user")) {
            post();
            sender(refusing.port()).sendWhatIsDue();
        }
        assertThat(centre.outbox.dead(5)).hasSize(1);
    }

    @Test
    void a_full_mailbox_is_tried_again_and_holds_up_nobody() throws Exception {
        try (var refusing = new RefusingServer("452 4.2.2 mailbox full")) {
            post();
            OutboxSender sender = sender(refusing.port());
            // In memory a message is due again at once, so the round goes on until there were enough tries.
            sender.sendWhatIsDue();
            assertThat(sender.isResting()).isFalse();
        }
        assertThat(centre.outbox.dead(5)).extracting(Claimed::attempt).containsExactly(29);
    }

    @Test
    void without_a_server_messages_become_files_that_can_be_listed_and_opened() throws Exception {
        var room = new EmlFolder(folder, UPSIDE_DOWN);
        var settings = MailSettings.intoFolder("hotline@example.org", folder);
        var sender = new OutboxSender(
                PostRoom.PARTNER,
                centre.outbox,
                new MailDelivery(settings, room, centre.clock),
                BackOff.STANDARD,
                centre.clock);
        post();
        sender.sendWhatIsDue();

        List<EmlFolder.Stored> stored = room.newest(10);
        assertThat(stored).hasSize(1);
        assertThat(stored.getFirst().subject()).isEqualTo("月通告");
        assertThat(stored.getFirst().to()).containsExactly("chief@example.gov.cn");
        assertThat(stored.getFirst().at()).isEqualTo(NOW);
        byte[] file = room.open(stored.getFirst().file()).orElseThrow();
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        assertThat(message.getContent()).asString().contains("请查收");
        assertThat(room.open("../" + stored.getFirst().file())).isEmpty();
        assertThat(room.open("/etc/passwd")).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(one -> assertThat(Files.readString(one)).doesNotContain("chief@example.gov.cn"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nX: y",
                "a@example.org, b@example.org",
                "\"a\" <a@example.org>",
                "a b@example.org",
                "a@example.org\u2028",
                "a@",
                "@example.org",
                "a",
                ""
            })
    void what_is_more_or_less_than_one_address_is_refused(String address) {
        assertThatExceptionOfType(InvalidForm.class).isThrownBy(() -> Mail.of(address, "月通告", "请查收"));
    }

    @Test
    void a_line_break_in_the_subject_is_refused_and_all_faults_are_told_at_once() {
        assertThatExceptionOfType(InvalidForm.class)
                .isThrownBy(() -> new Mail(
                        List.of("nobody"),
                        "hello\r\nBcc: b@example.org",
                        "",
                        List.of(new Mail.Attached("a\r\nb.pdf", "application/pdf", folder))))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::field)
                        .containsExactly("to[0]", "subject", "files[0]"));
        assertThat(centre.outbox.waiting()).isEmpty();
    }

    @Test
    void a_message_whose_file_is_missing_is_tried_again() {
        postRoom.post(
                "month-notice",
                new Mail(
                        List.of("chief@example.gov.cn"),
                        "月通告",
                        "请查收",
                        List.of(new Mail.Attached("a.pdf", "application/pdf", folder.resolve("gone.pdf")))));

        sender(port()).sendWhatIsDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(centre.outbox.taken()).isEmpty();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private void post() {
        postRoom.post("month-notice", Mail.of("chief@example.gov.cn", "月通告", "请查收"));
    }

    private OutboxSender sender(int port) {
        var settings = new MailSettings(
                "127.0.0.1",
                port,
                MailSettings.Security.NONE,
                null,
                null,
                "hotline@example.org",
                folder,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));
        return new OutboxSender(
                PostRoom.PARTNER,
                centre.outbox,
                new MailDelivery(settings, new EmlFolder(folder, UPSIDE_DOWN), centre.clock),
                BackOff.STANDARD,
                centre.clock);
    }

    /// Greets, and says no to every address.
    private static final class RefusingServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final String no;

        RefusingServer(String no) throws IOException {
            this.no = no;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket line = socket.accept()) {
                    talk(line);
                } catch (IOException over) {
                    // the test has closed us, or the client has hung up
                }
            }
        }

        private void talk(Socket line) throws IOException {
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            var out = line.getOutputStream();
            say(out, "220 here");
            for (@Nullable String word = in.readLine(); word != null; word = in.readLine()) {
                say(out, word.startsWith("RCPT") ? no : word.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }

        private static void say(OutputStream out, String words) throws IOException {
            out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
