package org.openhotline.schedule;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Policies;
import org.openhotline.lifecycle.State;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A closed complaint is surveyed, and one that has rested for thirty days is archived.
@DisallowConcurrentExecution
public final class AfterClosing implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(AfterClosing.class);

    private static final List<Integer> RESTING = Stream.of(
                    State.REJECTED, State.TRANSFERRED, State.WITHDRAWN, State.TERMINATED, State.SURVEY)
            .map(State::code)
            .toList();

    private final JdbcClient database;
    private final ComplaintDesk desk;
    private final CallbackDesk callbacks;
    private final Policies policies;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public AfterClosing(
            JdbcClient database,
            ComplaintDesk desk,
            CallbackDesk callbacks,
            Policies policies,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.database = database;
        this.desk = desk;
        this.callbacks = callbacks;
        this.policies = policies;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        numbers(database.sql("SELECT number FROM complaint WHERE state = :closed ORDER BY number LIMIT 1000")
                        .param("closed", State.CLOSED.code()))
                .forEach(this::survey);
        numbers(database.sql("SELECT number FROM complaint WHERE state IN (:resting) AND state_since < :before"
                                + " ORDER BY number LIMIT 1000")
                        .param("resting", RESTING)
                        .param("before", restingSince()))
                .forEach(this::archive);
    }

    private OffsetDateTime restingSince() {
        return clock.instant()
                .atZone(Timing.ZONE)
                .minusDays(
                        policies.newestFirst().getFirst().limit(Limit.ARCHIVING).length())
                .toOffsetDateTime();
    }

    private static List<ComplaintNumber> numbers(JdbcClient.StatementSpec query) {
        return query.query(String.class).list().stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    /// Both at once: a complainant who rates in between would be asked again.
    private void survey(ComplaintNumber number) {
        one(
                number,
                () -> unitOfWork.together(() -> {
                    var _ = desk.beginSurvey(number, By.SYSTEM);
                    var _ = callbacks.plan(number, Callback.Purpose.SURVEY);
                }));
    }

    private void archive(ComplaintNumber number) {
        one(number, () -> {
            var _ = desk.archive(number, By.SYSTEM);
        });
    }

    /// One that somebody works on at this moment waits for the next morning and holds up nobody else.
    private static void one(ComplaintNumber number, Runnable work) {
        try {
            work.run();
        } catch (ComplaintChanged | ActNotOpen meanwhile) {
            LOG.info("{} waits for the next round: {}", number, meanwhile.getMessage());
        }
    }
}
