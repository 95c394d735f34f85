package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openhotline.persistence.Samples.HANDLER;
import static org.openhotline.persistence.Samples.YTO;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.Secrets;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.outbox.OutboxMessage;
import org.openhotline.vault.KeysCommand;
import org.openhotline.vault.SealCipher;
import org.openhotline.vault.Vault;

/// `./hotline keys rotate`, on a real database with people at work.
class KeyRotationTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00.123456Z");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @TempDir
    Path folder;

    private Path secrets;

    @BeforeEach
    void layOut() throws IOException {
        secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("db-password"), "postgres\n");
        Files.writeString(secrets.resolve("sealing-key"), Base64.getEncoder().encodeToString(new byte[32]));
        Files.createDirectories(folder.resolve("attachments"));
        Files.createDirectories(folder.resolve("recordings/ab"));
        environment.putAll(Map.of(
                "HOTLINE_DB_PORT", String.valueOf(centre.database.port()),
                "HOTLINE_DB_NAME", centre.database.name(),
                "HOTLINE_DB_USER", centre.database.user(),
                "HOTLINE_SECRETS", secrets.toString(),
                "HOTLINE_HOME", folder.toString()));
        centre.keys = () -> new Secrets(secrets).keys("sealing-key");
    }

    @Test
    void everything_is_sealed_anew_and_says_the_same() throws Exception {
        Complaint replied = replied();
        layDown(replied);
        String old = centre.vault.currentHead();
        String picture = "attachments/picture.jpg";
        Files.writeString(folder.resolve(picture), centre.vault.seal("attachment", new byte[] {1, 2, 3}));
        Files.writeString(folder.resolve("recordings/ab/ab.wav.sealed"), centre.vault.seal("recording", new byte[9]));
        var before = centre.complaints.history(replied.number());

        assertThat(rotate()).as(words()).isZero();

        assertThat(everywhere()).doesNotContain(old);
        assertThat(Files.readString(folder.resolve(picture))).doesNotStartWith(old);
        var fresh = onlyTheNewKey();
        assertThat(fresh.openBytes("attachment", Files.readString(folder.resolve(picture))))
                .containsExactly(1, 2, 3);
        var read = new JdbcComplaints(centre.jdbc, new SealedRecords(fresh), centre.tokens, centre.codes);
        assertThat(read.find(replied.number())).contains(replied);
        assertThat(read.history(replied.number())).isEqualTo(before);
        assertThat(new JdbcAttachments(centre.jdbc, fresh).of(replied.number()))
                .extracting(Attachment::name)
                .containsExactly("李梅的面单.jpg");
        assertThat(words()).contains("complaint.form: 1", "旧密钥", "可移走文件 sealing-key-");
    }

    @Test
    void a_change_that_was_stopped_goes_on_with_the_key_it_had_made() throws Exception {
        Complaint replied = replied();
        String stale = centre.jdbc
                .sql("SELECT form FROM complaint")
                .query(String.class)
                .single();
        assertThat(rotate()).isZero();
        byte[] made = Files.readAllBytes(secrets.resolve("sealing-key"));
        centre.jdbc
                .sql("UPDATE complaint SET form = :stale")
                .param("stale", stale)
                .update(); // as if it was not reached

        assertThat(rotate()).isZero();

        assertThat(Files.readAllBytes(secrets.resolve("sealing-key"))).isEqualTo(made);
        assertThat(everywhere()).doesNotContain(stale.substring(0, 12));
        assertThat(centre.complaints.find(replied.number())).contains(replied);
    }

    @Test
    void what_is_written_meanwhile_is_not_lost() throws Exception {
        for (int i = 0; i < 30; i++) {
            var _ = replied();
        }
        var over = new AtomicBoolean();
        List<Complaint> written = new ArrayList<>();
        List<Throwable> trouble = new ArrayList<>();
        Thread work = Thread.ofPlatform().start(() -> {
            try {
                while (!over.get()) {
                    written.add(replied());
                }
            } catch (Throwable failed) {
                trouble.add(failed);
            }
        });

        int ended = rotate(Duration.ofSeconds(6)); // an application looks for new keys within five
        over.set(true);
        work.join();

        assertThat(trouble).isEmpty();
        assertThat(ended).as(words()).isZero();
        assertThat(written).isNotEmpty();
        var read = new JdbcComplaints(centre.jdbc, new SealedRecords(onlyTheNewKey()), centre.tokens, centre.codes);
        assertThat(written)
                .allSatisfy(one -> assertThat(read.find(one.number())).contains(one));
    }

    @Test
    void another_cipher_seals_anew_too() throws Exception {
        Complaint replied = replied();
        environment.put("HOTLINE_CIPHER", "SM4");

        assertThat(rotate()).isZero();

        assertThat(centre.jdbc
                        .sql("SELECT form FROM complaint")
                        .query(String.class)
                        .single())
                .startsWith("v2.");
        assertThat(centre.complaints.find(replied.number())).contains(replied);
    }

    private int rotate() throws Exception {
        return rotate(Duration.ZERO);
    }

    private int rotate(Duration patience) throws Exception {
        return KeysCommand.run(true, environment, patience, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private Vault onlyTheNewKey() {
        byte[] key = new Secrets(secrets).key("sealing-key");
        return new Vault(() -> List.of(key), SealCipher.AES);
    }

    private Complaint replied() {
        var number = centre.desk
                .register(
                        new Registration(
                                new Receipt(Channel.ORDER_12345, centre.now, Samples.at()), Samples.fullForm(), null),
                        Samples.AGENT)
                .number();
        centre.desk.accept(number, HANDLER);
        centre.desk.forward(number, HANDLER);
        centre.desk.sign(number, YTO);
        return centre.desk.reply(number, Samples.reply(), YTO);
    }

    private void layDown(Complaint complaint) {
        centre.outbox.put(new OutboxMessage(UUID.randomUUID(), "mail", "x", "mail", "{\"to\":\"13893171234\"}"));
        new JdbcAttachments(centre.jdbc, centre.vault)
                .add(new Attachment(
                        UUID.randomUUID(),
                        complaint.number(),
                        "李梅的面单.jpg",
                        "image/jpeg",
                        3,
                        "0".repeat(64),
                        "picture.jpg",
                        "agent01",
                        centre.now));
        centre.jdbc
                .sql("INSERT INTO draft (login, subject, content, changed_at) VALUES ('agent01', 'x', :content, now())")
                .param("content", centre.vault.seal("draft", "{}"))
                .update();
    }

    /// Everything that stands in any table: whatever is sealed must have been sealed anew.
    private String everywhere() {
        var all = new StringBuilder();
        for (String table : centre.jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_name <> 'audit_entry'")
                .query(String.class)
                .list()) {
            centre.jdbc
                    .sql("SELECT t::text FROM " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
