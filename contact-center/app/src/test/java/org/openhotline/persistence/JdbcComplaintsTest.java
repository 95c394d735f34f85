package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.persistence.Samples.AGENT;
import static org.openhotline.persistence.Samples.HANDLER;
import static org.openhotline.persistence.Samples.REVIEWER;
import static org.openhotline.persistence.Samples.YTO;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.RejectReason;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.Verification;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;
import org.openhotline.outbox.OutboxMessage;

class JdbcComplaintsTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00.123456Z");

    @Test
    void every_field_is_read_as_it_was_written() {
        Complaint registered = register();

        assertThat(centre.complaints.find(registered.number())).contains(registered);
        assertThat(registered.form()).isEqualTo(formOf(registered));
    }

    @Test
    void a_whole_life_is_kept_with_its_history() {
        Complaint closed = closed();

        Complaint read = centre.complaints.find(closed.number()).orElseThrow();
        assertThat(read).isEqualTo(closed);
        assertThat(read.handling().reply()).isNotNull();
        assertThat(centre.complaints.history(closed.number()))
                .extracting(step -> step.to())
                .containsExactly(
                        State.REGISTERED,
                        State.ACCEPTED,
                        State.FORWARDED,
                        State.PROCESSING,
                        State.REPLIED,
                        State.VERIFYING,
                        State.VERIFYING,
                        State.ANSWERED,
                        State.CLOSED);
        assertThat(centre.complaints.history(closed.number()).getLast().act()).isEqualTo(Act.CLOSE);
    }

    @Test
    void columns_follow_the_records() {
        Complaint closed = closed();

        Map<String, Object> row = row(closed.number());
        assertThat(row)
                .containsEntry("state", 70)
                .containsEntry("city_code", "620100")
                .containsEntry("enterprise_code", "YTO")
                .containsEntry("waybill", "YT8826123456789")
                .containsEntry("is_express", true)
                .containsEntry("problem_stat", "03")
                .containsEntry("finding", "EFFECTIVE")
                .containsEntry("close_result", "SETTLED")
                .containsEntry("compensation_fen", 300_000L)
                .containsEntry("refund_fen", 2_300L)
                .containsEntry("reply_liability", "FULL")
                .containsEntry("late_reply", false)
                .containsEntry("step_due_unknown", false)
                .containsEntry("phone_token", centre.tokens.whole(Samples.PHONE));
    }

    @Test
    void a_reply_after_its_last_day_marks_the_complaint_for_good() {
        Complaint forwarded = forwarded();
        centre.now = centre.now.plus(Duration.ofDays(60));
        centre.desk.sign(forwarded.number(), YTO);
        centre.jdbc
                .sql("UPDATE complaint SET step_due = '2026-10-09'")
                .update(); // as it was set when the calendar of the month was known
        centre.desk.reply(forwarded.number(), Samples.reply(), YTO);

        assertThat(row(forwarded.number())).containsEntry("late_reply", true);
        centre.desk.sendBack(forwarded.number(), "不实", HANDLER);
        centre.desk.reply(forwarded.number(), Samples.reply(), YTO);
        assertThat(row(forwarded.number())).containsEntry("late_reply", true);
    }

    @Test
    void a_day_that_is_to_be_set_says_which_year_is_missing() {
        centre.now = Instant.parse("2027-01-01T19:00:00Z");
        Complaint registered = register();

        Complaint read = centre.complaints.find(registered.number()).orElseThrow();
        assertThat(read.dues().step()).isEqualTo(new Due.ToBeSet(2027));
        assertThat(row(registered.number())).containsEntry("step_due_unknown", true);
    }

    @Test
    void nothing_personal_stands_in_clear_in_any_table() {
        Complaint closed = closed();
        centre.outbox.put(new OutboxMessage(
                UUID.randomUUID(), "mail", "x", "mail", "{\"to\":\"" + Samples.NAME + " 13893171234\"}"));

        for (String table : tables()) {
            String all = String.join(
                    "\n",
                    centre.jdbc
                            .sql("SELECT t::text FROM " + table + " t")
                            .query(String.class)
                            .list());
            assertThat(all)
                    .as(table)
                    .doesNotContain(
                            Samples.NAME, "13893171234", "93171234", "62010219900307123X", "静宁路", "李代", "王寄件", "赵经办")
                    .as("words of " + table + " in which people name people")
                    .doesNotContain("𠮷林", "赔运费", "面单烂了", "手机 📱", "确认丢失", "企业当日赔讫", "满意\"", "2026-0901-77");
        }
        assertThat(closed.toString()).doesNotContain(Samples.NAME, "13893171234", "静宁路");
    }

    @Test
    void a_page_of_complaints_is_read_in_its_order() {
        Complaint one = register();
        Complaint two = register();

        assertThat(centre.complaints.findAll(List.of(two.number(), one.number())))
                .containsExactly(two, one);
        assertThat(centre.complaints.findAll(List.of())).isEmpty();
    }

    @Test
    void the_words_of_the_history_are_sealed_and_read_again() {
        Complaint closed = closed();

        assertThat(centre.complaints.history(closed.number()))
                .extracting(step -> step.note())
                .contains("企业当日赔讫");
        assertThat(centre.jdbc
                        .sql("SELECT note FROM complaint_step WHERE note IS NOT NULL")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(note -> note.startsWith("v1."));
    }

    @Test
    void a_complaint_is_found_by_the_suffix_of_its_phone() {
        Complaint registered = register();

        assertThat(foundBy("phone_token", "138 9317 1234"))
                .containsExactly(registered.number().digits());
        assertThat(foundBy("phone_last8_token", "93171234"))
                .containsExactly(registered.number().digits());
        assertThat(foundBy("phone_last4_token", "1234"))
                .containsExactly(registered.number().digits());
        assertThat(foundBy("phone_last4_token", "1235")).isEmpty();
    }

    @Test
    void numbers_registered_at_once_are_all_different() throws Exception {
        Set<String> numbers = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Complaint>> many = IntStream.range(0, 40)
                    .<Callable<Complaint>>mapToObj(_ -> this::register)
                    .toList();
            for (Future<Complaint> one : threads.invokeAll(many)) {
                numbers.add(one.get().number().digits());
            }
        }

        assertThat(numbers).hasSize(40);
        assertThat(centre.jdbc
                        .sql("SELECT used FROM complaint_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(40);
    }

    @Test
    void of_two_who_change_one_version_the_second_is_told() {
        Complaint registered = register();
        Complaint next = registered.nextVersion();
        centre.complaints.save(next);

        assertThatThrownBy(() -> centre.complaints.save(next)).isInstanceOf(ComplaintChanged.class);
        assertThatThrownBy(() -> centre.desk.accept(registered.number(), AGENT.having(1L)))
                .isInstanceOf(ComplaintChanged.class);
    }

    @Test
    void of_many_who_accept_at_once_one_does() throws Exception {
        Complaint registered = register();
        int done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Complaint> accept = () -> centre.desk.accept(registered.number(), AGENT.having(1L));
            for (Future<Complaint> one : threads.invokeAll(List.of(accept, accept, accept, accept))) {
                if (one.state() == Future.State.SUCCESS) {
                    done++;
                } else {
                    assertThat(one.exceptionNow()).isInstanceOf(ComplaintChanged.class);
                }
            }
        }

        assertThat(done).isEqualTo(1);
        assertThat(centre.complaints.history(registered.number())).hasSize(2);
    }

    @Test
    void an_act_that_is_undone_leaves_nothing() {
        centre.listeners.add(fact -> {
            centre.outbox.put(new OutboxMessage(
                    UUID.randomUUID(), "search", fact.complaint().number().digits(), "index", "{}"));
            throw new IllegalStateException("the last listener fails");
        });

        assertThatThrownBy(this::register).hasMessageContaining("last listener");
        for (String table : List.of("complaint", "complaint_step", "complaint_day", "outbox", "outbox_line")) {
            assertThat(centre.jdbc
                            .sql("SELECT count(*) FROM " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void history_is_never_rewritten() {
        register();

        assertThatThrownBy(() -> centre.jdbc
                        .sql("UPDATE complaint_step SET who = 'nobody'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void an_incomplete_complaint_carries_what_is_missing() {
        Complaint voicemail = centre.desk.register(
                new Registration(Receipt.by(Channel.VOICEMAIL, centre.now), ComplaintForm.EMPTY, null), AGENT);

        assertThat(centre.complaints.find(voicemail.number()).orElseThrow().missing())
                .isNotEmpty()
                .isEqualTo(voicemail.missing());
    }

    @Test
    void a_rejection_is_kept() {
        Complaint registered = register();
        Complaint rejected = centre.desk.reject(registered.number(), new Rejection(RejectReason.R10, "请向外省申诉"), AGENT);

        assertThat(centre.complaints.find(rejected.number())).contains(rejected);
        assertThat(row(rejected.number())).containsEntry("reject_reason", "R10");
    }

    private Complaint register() {
        return centre.desk.register(
                new Registration(new Receipt(Channel.ORDER_12345, centre.now, Samples.at()), Samples.fullForm(), null),
                AGENT);
    }

    private Complaint forwarded() {
        Complaint registered = register();
        centre.desk.accept(registered.number(), AGENT);
        return centre.desk.forward(registered.number(), AGENT);
    }

    private Complaint closed() {
        ComplaintNumber number = forwarded().number();
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

    private ComplaintForm formOf(Complaint complaint) {
        return centre.complaints.find(complaint.number()).orElseThrow().form();
    }

    private Map<String, Object> row(ComplaintNumber number) {
        return centre.jdbc
                .sql("SELECT * FROM complaint WHERE number = :number")
                .param("number", number.digits())
                .query()
                .singleRow();
    }

    private List<String> foundBy(String column, String typed) {
        return centre.jdbc
                .sql("SELECT number FROM complaint WHERE " + column + " = :token")
                .param("token", centre.tokens.typed(typed).orElseThrow())
                .query(String.class)
                .list();
    }

    private List<String> tables() {
        return centre.jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list();
    }
}
