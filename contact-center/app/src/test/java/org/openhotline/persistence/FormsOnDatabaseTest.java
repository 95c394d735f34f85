package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.exchange.webform.FileClerk;
import org.openhotline.exchange.webform.FileShelf;
import org.openhotline.exchange.webform.FormAnswer;
import org.openhotline.exchange.webform.FormClerk;
import org.openhotline.exchange.webform.FormRoutes;
import org.openhotline.exchange.webform.PublicForm;
import org.openhotline.exchange.webform.SpooledFile;

/// Forms of the public on the real database: that one submission is one complaint is promised by a unique key, and no
/// memory can show it.
class FormsOnDatabaseTest {

    private static final String TEXT = "快件至今没有送到，𠮷先生说不赔😡。";

    private final Centre centre = new Centre("2027-01-31T19:00:00Z");
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final Set<String> shelf = ConcurrentHashMap.newKeySet();

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        var files = new FileClerk(
                new JdbcAttachments(centre.jdbc, centre.vault), new CountedShelf(), centre.unitOfWork, centre.clock);
        camel.addRoutes(new FormRoutes(
                new FormClerk(centre.desk, centre.complaints, centre.contacts, centre.inbox, files, centre.clock)));
        camel.start();
    }

    @AfterEach
    void close() throws Exception {
        camel.close();
    }

    @Test
    void one_submission_from_eight_hands_at_once_is_one_complaint() throws Exception {
        UUID submission = UUID.randomUUID();
        List<Callable<@Nullable FormAnswer>> hands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            PublicForm form = form(submission, TEXT);
            hands.add(() -> send(form));
        }

        List<@Nullable FormAnswer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable FormAnswer> answer : threads.invokeAll(hands)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasSize(8).containsOnly(answers.getFirst()).first().isInstanceOf(FormAnswer.Taken.class);
        assertThat(count("complaint")).isEqualTo(1);
        assertThat(count("complaint_step")).isEqualTo(1);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(count("attachment")).isEqualTo(1);
        assertThat(shelf).hasSize(1);
        assertThat(centre.jdbc
                        .sql("SELECT used FROM complaint_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void other_words_under_a_submission_are_refused_however_close_they_come() throws Exception {
        UUID submission = UUID.randomUUID();
        PublicForm one = form(submission, TEXT);
        PublicForm other = form(submission, TEXT + "另一件");

        List<@Nullable FormAnswer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable FormAnswer> answer :
                    threads.invokeAll(List.<Callable<@Nullable FormAnswer>>of(() -> send(one), () -> send(other)))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).hasAtLeastOneElementOfType(FormAnswer.Taken.class);
        assertThat(answers).hasAtLeastOneElementOfType(FormAnswer.TakenBefore.class);
        assertThat(count("complaint")).isEqualTo(1);
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing_and_may_be_sent_again() throws IOException {
        UUID submission = UUID.randomUUID();
        centre.listeners.add(fact -> {
            throw new IllegalStateException("the last step fails");
        });
        PublicForm form = form(submission, TEXT);

        assertThatThrownBy(() -> send(form)).hasRootCauseMessage("the last step fails");
        for (String table : List.of("complaint", "contact", "attachment", "inbox_event", "complaint_day")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(shelf).isEmpty();

        centre.listeners.clear();
        assertThat(send(form)).isInstanceOf(FormAnswer.Taken.class);
    }

    private @Nullable FormAnswer send(PublicForm form) {
        return camel.createProducerTemplate().requestBody(FormRoutes.ENTRY, form, FormAnswer.class);
    }

    private PublicForm form(UUID submission, String text) throws IOException {
        var form = new ComplaintForm(
                Complainant.calling(Samples.PHONE),
                PostalItem.of("YTO", "YT1234567890123", null, null),
                null,
                new Grievance(
                        "0203",
                        List.of(),
                        text,
                        Set.of(Grievance.Request.APOLOGY, Grievance.Request.REFUND, Grievance.Request.OTHER),
                        null,
                        null,
                        false),
                new ComplaintForm.Consent("2026-11", Instant.parse("2027-01-31T18:59:00Z")));
        Path file = Files.createTempFile(folder, "spooled", null);
        Files.write(file, "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        return new PublicForm(submission, form, List.of(), List.of(new SpooledFile("面单.pdf", file)));
    }

    private long count(String table) {
        return centre.jdbc
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private final class CountedShelf implements FileShelf {
        @Override
        public void put(Path spooled, String name) {
            shelf.add(name);
        }

        @Override
        public void remove(String name) {
            shelf.remove(name);
        }
    }
}
