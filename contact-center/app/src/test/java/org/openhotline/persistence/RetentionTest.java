package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.persistence.Samples.HANDLER;
import static org.openhotline.persistence.Samples.REVIEWER;
import static org.openhotline.persistence.Samples.YTO;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.Verification;
import org.openhotline.exchange.mail.EmlFolder;
import org.openhotline.exchange.mail.Seal;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.report.Figures;
import org.openhotline.report.FiguresQueries;
import org.openhotline.retention.Belongings;
import org.openhotline.retention.Retention;
import org.openhotline.switchboard.SoundArchive;

/// What is left of a complaint whose time is over, on a real database.
class RetentionTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00.123456Z");

    @TempDir
    Path folder;

    private Retention retention;

    @BeforeEach
    void layOut() {
        var shelf = new FileShelf() {
            @Override
            public void put(Path spooled, String name) throws IOException {
                Files.copy(spooled, folder.resolve(name));
            }

            @Override
            public void remove(String name) throws IOException {
                Files.deleteIfExists(folder.resolve(name));
            }
        };
        var seal = new Seal() {
            @Override
            public String seal(byte[] message) {
                return centre.vault.seal("mail", message);
            }

            @Override
            public byte[] open(String sealed) {
                return centre.vault.openBytes("mail", sealed);
            }
        };
        var belongings = new Belongings(
                centre.jdbc,
                centre.vault,
                shelf,
                new SoundArchive(folder.resolve("recordings"), centre.vault),
                new EmlFolder(folder.resolve("mail"), seal));
        retention = new Retention(
                centre.jdbc,
                centre.unitOfWork,
                centre.complaints,
                belongings,
                centre.outbox,
                centre.vault,
                centre.clock,
                3);
    }

    @Test
    void two_people_erase_the_person_and_every_figure_stays() throws IOException {
        Complaint closed = closed();
        ComplaintNumber number = closed.number();
        layDown(closed);
        later(Period.ofYears(3).plusDays(2));
        Figures before = figures();
        assertThat(before.handled().now().total()).isEqualTo(1);

        assertThat(retention.list()).isEqualTo(1);
        retention.propose(number, "section01");
        assertThatThrownBy(() -> retention.confirm(number, "section01")).isInstanceOf(Retention.NotDone.class);
        assertThat(everywhere()).contains(centre.tokens.whole(Samples.PHONE));
        retention.confirm(number, "director01");

        assertThat(figures()).isEqualTo(before);
        Complaint left = centre.complaints.find(number).orElseThrow();
        assertThat(left.state()).isEqualTo(closed.state());
        assertThat(left.form().complainant().phone()).isNull();
        assertThat(left.form().grievance().text()).isNull();
        assertThat(left.form().grievance().mainProblem())
                .isEqualTo(closed.form().grievance().mainProblem());
        assertThat(left.course()).isEqualTo(closed.course());
        assertThat(left.handling().closing()).isNotNull();
        assertThat(left.toString()).doesNotContain("确认丢失", "赔运费", "企业当日赔讫", "YT8826123456789");
        assertThat(centre.complaints.history(number)).allMatch(step -> step.note() == null);
        assertThat(everywhere())
                .doesNotContain(
                        centre.tokens.whole(Samples.PHONE),
                        centre.tokens.lastFour(Samples.PHONE),
                        "YT8826123456789",
                        "picture.jpg");
        assertThat(folder.resolve("picture.jpg")).doesNotExist();
        assertThat(folder.resolve("mail/" + "0".repeat(8) + "-0000-0000-0000-000000000000.eml.sealed"))
                .doesNotExist();
        assertThat(centre.jdbc
                        .sql("SELECT who || ' ' || act FROM audit_entry ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("section01 ERASURE_PROPOSED", "director01 ERASED");
    }

    @Test
    void what_is_held_or_not_old_enough_is_not_listed() {
        ComplaintNumber held = closed().number();
        retention.hold(held, "诉讼中", "section01");
        later(Period.ofYears(2));
        assertThat(retention.list()).isZero();
        later(Period.ofYears(2));
        assertThat(retention.list()).isZero();

        retention.lift(held, "判决已生效", "director01");
        assertThat(retention.list()).isEqualTo(1);
        retention.propose(held, "section01");
        retention.hold(held, "又起诉了", "section01");
        assertThatThrownBy(() -> retention.confirm(held, "director01")).isInstanceOf(Retention.NotDone.class);
        assertThat(centre.complaints
                        .find(held)
                        .orElseThrow()
                        .form()
                        .complainant()
                        .phone())
                .isEqualTo(Samples.PHONE);
    }

    private void later(Period time) {
        centre.now = centre.now.atZone(centre.clock.getZone()).plus(time).toInstant();
    }

    private Figures figures() {
        return new FiguresQueries(centre.database.dataSource(), centre.codes, centre.clock)
                .of(org.openhotline.report.Period.month(YearMonth.of(2026, 9)));
    }

    private void layDown(Complaint complaint) throws IOException {
        Files.writeString(folder.resolve("picture.jpg"), "x");
        new JdbcAttachments(centre.jdbc, centre.vault)
                .add(new Attachment(
                        UUID.randomUUID(),
                        complaint.number(),
                        "面单.jpg",
                        "image/jpeg",
                        1,
                        "0".repeat(64),
                        "picture.jpg",
                        "agent01",
                        centre.now));
        String letter = "From: a@b.cn\r\nTo: c@d.cn\r\nDate: Mon, 14 Sep 2026 10:00:00 +0800\r\nSubject: "
                + complaint.number().digits() + "\r\n\r\nx";
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(
                folder.resolve("mail/" + "0".repeat(8) + "-0000-0000-0000-000000000000.eml.sealed"),
                centre.vault.seal("mail", letter.getBytes(StandardCharsets.UTF_8)));
        centre.jdbc
                .sql(
                        "INSERT INTO draft (login, subject, content, changed_at) VALUES ('agent01', :number, :content, now())")
                .param("number", complaint.number().digits())
                .param("content", centre.vault.seal("draft", "{}"))
                .update();
        centre.jdbc
                .sql(
                        "INSERT INTO notification (number, login, kind, words, at) VALUES (:number, 'agent01', 'x', 'x', now())")
                .param("number", complaint.number().digits())
                .update();
    }

    private Complaint closed() {
        var number = centre.desk
                .register(
                        new Registration(
                                new Receipt(Channel.ORDER_12345, centre.now, Samples.at()), Samples.fullForm(), null),
                        Samples.AGENT)
                .number();
        centre.desk.accept(number, HANDLER);
        centre.desk.forward(number, HANDLER);
        centre.desk.sign(number, YTO);
        centre.desk.reply(number, Samples.reply(), YTO);
        centre.desk.beginVerification(number, HANDLER);
        centre.desk.noteVerification(number, new Verification(Verification.Reached.YES, true, "满意"), HANDLER);
        centre.desk.answer(number, "企业当日赔讫", HANDLER);
        return centre.desk.close(
                number,
                Closing.of(
                        Closing.Finding.EFFECTIVE,
                        Closing.Result.SETTLED,
                        new Closing.Recovered(300_000, 2_300, 0),
                        Closing.ClosingTests.ALL_MET),
                REVIEWER);
    }

    private String everywhere() {
        var all = new StringBuilder();
        List<String> tables = centre.jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
        for (String table : tables) {
            centre.jdbc
                    .sql("SELECT t::text FROM " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(all::append);
        }
        return all.toString();
    }
}
