package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.HotlineFrontDesk;
import org.openhotline.telephony.OpeningHours;
import org.openhotline.telephony.Statement;
import org.openhotline.telephony.Switchboard;

/// A statement is told by the script and by the sweep of recordings, perhaps at the same moment.
class StatementOnceTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00Z");
    private final HotlineFrontDesk desk = new HotlineFrontDesk(
            centre.desk,
            centre.complaints,
            centre.contacts,
            centre.callbacks,
            centre.callbackDesk,
            who -> true,
            new NobodyAtWork(),
            () -> OpeningHours.ROUND_THE_CLOCK,
            new WorkCalendar(List.of()),
            centre.unitOfWork,
            centre.clock);

    @Test
    void told_by_eight_at_once_it_is_one_complaint() throws Exception {
        for (int round = 0; round < 10; round++) {
            var call = UUID.randomUUID();
            Callable<ComplaintNumber> teller =
                    () -> desk.statementTaken(call, new Statement(call + "-statement.wav", Duration.ofSeconds(9)))
                            .number();
            var numbers = new HashSet<ComplaintNumber>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<ComplaintNumber> told : threads.invokeAll(Collections.nCopies(8, teller))) {
                    numbers.add(told.get());
                }
            }
            assertThat(numbers).hasSize(1);
            assertThat(centre.jdbc
                            .sql("SELECT count(*) FROM complaint")
                            .query(Long.class)
                            .single())
                    .isEqualTo(round + 1);
        }
    }

    private static final class NobodyAtWork implements Switchboard {
        @Override
        public void callBack(UUID callback, UUID call, PhoneNumber number) {}

        @Override
        public boolean anyAgentAtWork() {
            return false;
        }
    }
}
