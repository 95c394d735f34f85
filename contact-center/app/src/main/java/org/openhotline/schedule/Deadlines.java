package org.openhotline.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.DeadlineRound;
import org.openhotline.complaint.Timing;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks, once a day and after each move, at every complaint whose limit comes near or has passed.
@DisallowConcurrentExecution
public final class Deadlines implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    /// No limit is so long that three quarters of it are over more than this many days before its end.
    private static final int AHEAD = 10;

    private static final int AT_ONCE = 5_000;

    private final JdbcClient database;
    private final DeadlineRound round;
    private final Clock clock;

    public Deadlines(JdbcClient database, DeadlineRound round, Clock clock) {
        this.database = database;
        this.round = round;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        lookAtWhatIsDue();
    }

    public void lookAtWhatIsDue() {
        due().forEach(this::look);
    }

    private List<ComplaintNumber> due() {
        LocalDate today = Timing.day(clock.instant());
        return database
                .sql("""
                SELECT c.number FROM complaint c LEFT JOIN deadline_look l ON l.number = c.number
                WHERE c.state <> 80
                  AND (c.step_due <= :ahead OR (c.state < 60 AND c.law_due <= :ahead) OR (c.state = 22 AND c.come_back_on <= :today))
                  AND (l.looked_at IS NULL OR l.looked_at < :midnight OR l.looked_at < c.state_since)
                ORDER BY c.step_due, c.number LIMIT :most""")
                .param("ahead", today.plusDays(AHEAD))
                .param("today", today)
                .param("midnight", today.atStartOfDay(Timing.ZONE).toOffsetDateTime())
                .param("most", AT_ONCE)
                .query(String.class)
                .list()
                .stream()
                .map(ComplaintNumber::new)
                .toList();
    }

    /// One that cannot be looked at holds up nobody else.
    private void look(ComplaintNumber number) {
        try {
            var before = clock.instant();
            round.look(number);
            database.sql("INSERT INTO deadline_look (number, looked_at) VALUES (:number, :at)"
                            + " ON CONFLICT (number) DO UPDATE SET looked_at = excluded.looked_at")
                    .param("number", number.digits())
                    .param("at", before.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (RuntimeException defect) {
            LOG.error("the limits of {} could not be looked at", number, defect);
        }
    }
}
