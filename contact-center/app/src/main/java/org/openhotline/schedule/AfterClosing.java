package org.openhotline.schedule;

import java.time.Clock;
import java.util.List;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Timing;
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

    private final JdbcClient database;
    private final ComplaintDesk desk;
    private final CallbackDesk callbacks;
    private final Policies policies;
    private final Clock clock;

    public AfterClosing(
            JdbcClient database, ComplaintDesk desk, CallbackDesk callbacks, Policies policies, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.callbacks = callbacks;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        numbers("state = " + State.CLOSED.code()).forEach(this::survey);
        numbers("state IN (%d, %d, %d, %d, %d) AND state_since < :before"
                        .formatted(
                                State.REJECTED.code(),
                                State.TRANSFERRED.code(),
                                State.WITHDRAWN.code(),
                                State.TERMINATED.code(),
                                State.SURVEY.code()))
                .forEach(this::archive);
    }

    private List<ComplaintNumber> numbers(String which) {
        var before = clock.instant()
                .atZone(Timing.ZONE)
                .minusDays(
                        policies.newestFirst().getFirst().limit(Limit.ARCHIVING).length());
        return database
                .sql("SELECT number FROM complaint WHERE " + which
                        + " AND :before::timestamptz IS NOT NULL ORDER BY number LIMIT 1000")
                .param("before", before.toOffsetDateTime())
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    private void survey(ComplaintNumber number) {
        one(number, () -> {
            var _ = desk.beginSurvey(number, By.SYSTEM);
            var _ = callbacks.plan(number, Callback.Purpose.SURVEY);
        });
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
