package org.openhotline.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.audit.AuditAct.DISCLOSED;
import static org.openhotline.audit.AuditAct.SETTING_CHANGED;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.HotlineDatabase;
import org.openhotline.audit.ChainWalk.Fault;
import org.openhotline.audit.ChainWalk.Outcome.Broken;
import org.openhotline.audit.ChainWalk.Outcome.Whole;
import org.openhotline.audit.Link.Algorithm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain on a real database, and what an owner of the database could try with it.
class AuditChainTest {

    private final HotlineDatabase database = HotlineDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc();
    private Instant now = Instant.parse("2026-11-25T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final AuditLog log = new AuditLog(jdbc, clock);

    @TempDir
    Path folder;

    private Heads heads() {
        return new Heads(folder.resolve("audit/heads"), clock);
    }

    private void seal(Algorithm algorithm) {
        var source = database.dataSource();
        var own = new TransactionTemplate(new JdbcTransactionManager(source));
        new SealingRound(JdbcClient.create(source), own, algorithm, heads(), clock).seal();
    }

    private ChainWalk.Outcome walk() {
        return new ChainWalk(database.dataSource(), heads(), clock).walk();
    }

    private void write(int howMany) {
        IntStream.rangeClosed(1, howMany)
                .forEach(n -> log.write("manager01", AuditNote.of(DISCLOSED).about("COMPLAINT", "26112300000" + n)));
    }

    /// As somebody who owns the server and can switch our triggers off.
    private void tamper(String sql) {
        jdbc.sql("SET session_replication_role = replica; " + sql + "; SET session_replication_role = origin")
                .update();
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void a_chain_that_nobody_touched_is_whole(Algorithm algorithm) {
        write(7);
        seal(algorithm);
        write(2);
        seal(algorithm);

        assertThat(walk())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(9));
    }

    @Test
    void the_algorithm_may_change_on_the_way() {
        write(2);
        seal(Algorithm.SM3);
        write(2);
        seal(Algorithm.SHA_256);

        assertThat(walk()).isInstanceOf(Whole.class);
        assertThat(jdbc.sql("SELECT DISTINCT algorithm FROM audit_seal ORDER BY algorithm")
                        .query(String.class)
                        .list())
                .containsExactly("SHA-256", "SM3");
    }

    @Test
    void an_empty_chain_is_whole() {
        assertThat(walk()).isEqualTo(new Whole(0, Link.BEGINNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who = 'somebody'",
                "at = at + interval '1 second'",
                "act = 'LOGGED_IN'",
                "reference = null",
                "reason = ''",
                "ip = '10.0.0.1'"
            })
    void a_changed_entry_is_named(String change) {
        write(5);
        seal(Algorithm.SM3);
        tamper("UPDATE audit_entry SET " + change + " WHERE id = 3");

        assertThat(walk()).isEqualTo(new Broken(3, 3, Fault.ENTRY_CHANGED));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE FROM audit_entry WHERE id = 2, 2, 2, ENTRY_GONE",
        "DELETE FROM audit_seal WHERE position = 2, 2, 3, SEAL_GONE",
        "DELETE FROM audit_seal WHERE position = 1, 1, 2, SEAL_GONE",
        "UPDATE audit_seal SET entry = 99 - entry WHERE position > 3, 4, 95, ENTRY_GONE",
        "UPDATE audit_seal SET digest = repeat('a'; 64) WHERE position = 4, 4, 4, ENTRY_CHANGED",
        "DELETE FROM audit_seal WHERE position > 4, 5, 0, END_CUT_OFF"
    })
    void what_was_removed_is_named(String sql, long position, long entry, Fault fault) {
        write(5);
        seal(Algorithm.SM3);
        tamper(sql.replace(';', ','));

        assertThat(walk()).isEqualTo(new Broken(position, entry, fault));
    }

    @Test
    void a_chain_that_was_written_anew_does_not_pass_the_heads_kept_outside() {
        write(5);
        seal(Algorithm.SM3);
        tamper("UPDATE audit_entry SET who = 'nobody' WHERE id = 2");
        tamper("DELETE FROM audit_seal; INSERT INTO audit_unsealed SELECT id FROM audit_entry");
        seal(Algorithm.SM3);

        assertThat(walk()).isEqualTo(new Broken(5, 5, Fault.WRITTEN_ANEW));
    }

    @Test
    void an_entry_that_was_kept_out_of_the_chain_is_named() {
        write(3);
        seal(Algorithm.SM3);
        write(1);
        tamper("DELETE FROM audit_unsealed");
        now = now.plusSeconds(600);
        seal(Algorithm.SM3);

        assertThat(walk()).isEqualTo(new Broken(0, 4, Fault.NEVER_SEALED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_entry SET who = 'x'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry CASCADE",
                "UPDATE audit_seal SET digest = digest",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal"
            })
    void rows_are_never_changed(String sql) {
        write(1);
        seal(Algorithm.SM3);

        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("never changed");
    }

    @Test
    void writers_and_sealers_at_once_make_one_chain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> jobs = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        for (int i = 0; i < 20; i++) {
                            work(n, i);
                        }
                        return true;
                    })
                    .toList();
            for (var done : threads.invokeAll(jobs)) {
                assertThat(done.get()).isTrue();
            }
        }
        seal(Algorithm.SM3);

        assertThat(walk())
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.entries()).isEqualTo(8 * 15));
    }

    /// Two of three write, in transactions of which every fourth is undone; the third seals.
    private void work(int thread, int round) {
        if (thread % 3 == 0) {
            seal(Algorithm.SM3);
            return;
        }
        var source = database.dataSource();
        var own = new AuditLog(JdbcClient.create(source), clock);
        new TransactionTemplate(new JdbcTransactionManager(source)).executeWithoutResult(status -> {
            own.write("agent0" + thread, AuditNote.of(SETTING_CHANGED));
            if (round % 4 == 3) {
                status.setRollbackOnly();
            }
        });
    }

    @Test
    void numbers_of_people_are_masked_in_what_somebody_typed() {
        log.write(
                "manager01",
                AuditNote.of(DISCLOSED)
                        .because(
                                "回电 13893171234，证件 62010219900307123X，座机 0931-8123456，运单 YT8826123456789，与 261123047182 同"));

        assertThat(jdbc.sql("SELECT reason FROM audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("回电 138****1234，证件 6201**********123X，座机 093****3456，运单 ****6789，与 261123047182 同");
    }

    @Test
    void the_command_tells_whole_from_broken() throws IOException {
        write(3);
        seal(Algorithm.SM3);
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/db-password"), "postgres\n");
        Map<String, String> environment = Map.of(
                "HOTLINE_DB_PORT", String.valueOf(database.port()),
                "HOTLINE_DB_NAME", database.name(),
                "HOTLINE_DB_USER", database.user(),
                "HOTLINE_SECRETS", folder.resolve("secrets").toString(),
                "HOTLINE_HOME", folder.toString());

        var said = new ByteArrayOutputStream();
        assertThat(VerifyAudit.verify(environment, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        tamper("UPDATE audit_entry SET who = 'nobody' WHERE id = 2");
        assertThat(VerifyAudit.verify(environment, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("审计链完整：共 3 条", "审计链在第 2 环断开（记录 2）：内容被改动");
    }
}
