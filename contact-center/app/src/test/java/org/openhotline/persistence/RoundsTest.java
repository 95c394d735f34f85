package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.complaint.Timing;
import org.openhotline.deadline.Due;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.deadline.YearCalendar;
import org.openhotline.lifecycle.Policies;
import org.openhotline.outbox.Outbox.Sent;
import org.openhotline.outbox.OutboxMessage;
import org.openhotline.schedule.DueDays;
import org.openhotline.schedule.Housekeeping;

class RoundsTest {

    private final Centre centre = new Centre("2027-01-01T19:00:00Z"); // three in the morning of a holiday

    @Test
    void days_that_were_to_be_set_are_set_once_the_year_is_published() {
        Complaint registered = centre.desk.register(
                new Registration(Receipt.by(Channel.WEB, centre.now), Samples.fullForm(), null), Samples.AGENT);
        assertThat(registered.dues().step()).isEqualTo(new Due.ToBeSet(2027));

        dueDays(new WorkCalendar(List.of())).setWhatCanBeSet();
        assertThat(centre.complaints.find(registered.number())).contains(registered);

        dueDays(new WorkCalendar(List.of(new YearCalendar(2027, Set.of(LocalDate.of(2027, 1, 4)), Set.of()))))
                .setWhatCanBeSet();
        Complaint set = centre.complaints.find(registered.number()).orElseThrow();
        assertThat(set.dues().step()).isEqualTo(new Due.On(LocalDate.of(2027, 1, 6)));
        assertThat(set.version()).isEqualTo(2);
        assertThat(count("outbox WHERE partner = 'search'")).isEqualTo(1);
    }

    @Test
    void what_has_done_its_service_is_thrown_away_and_nothing_else() {
        centre.inbox.firstUse("LZ", "n");
        centre.inbox.keep("LZ", "event", "digest", "answer");
        centre.outbox.put(new OutboxMessage(UUID.randomUUID(), "search", "1", "index", "{}"));
        centre.outbox.put(new OutboxMessage(UUID.randomUUID(), "mail", "1", "mail", "{}"));
        centre.outbox.put(new OutboxMessage(UUID.randomUUID(), "mail", "2", "mail", "{}"));
        centre.outbox.sendDue("search", 1, _ -> new Sent.Taken());
        centre.outbox.sendDue("mail", 1, _ -> new Sent.Taken());

        centre.now = centre.now.plus(Duration.ofHours(2));
        housekeeping().cleanUp();
        assertThat(count("nonce")).isZero();
        assertThat(count("inbox_event")).isEqualTo(1);
        assertThat(count("outbox")).isEqualTo(2);

        centre.now = centre.now.plus(Duration.ofDays(31));
        housekeeping().cleanUp();
        assertThat(count("inbox_event")).isZero();
        assertThat(count("outbox WHERE state = 'PENDING'")).isEqualTo(1);
        assertThat(count("outbox")).isEqualTo(1);
    }

    private DueDays dueDays(WorkCalendar calendar) {
        return new DueDays(
                centre.jdbc,
                centre.complaints,
                centre.unitOfWork,
                centre.outbox,
                new Timing(calendar, Policies.standard()));
    }

    private Housekeeping housekeeping() {
        return new Housekeeping(centre.jdbc, centre.clock);
    }

    private int count(String which) {
        return centre.jdbc
                .sql("SELECT count(*) FROM " + which)
                .query(Integer.class)
                .single();
    }
}
