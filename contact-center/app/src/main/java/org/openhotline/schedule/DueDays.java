package org.openhotline.schedule;

import java.util.List;
import java.util.UUID;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.outbox.Outbox;
import org.openhotline.outbox.OutboxMessage;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sets the due days that could not be known when a complaint entered its state, once the missing year is published.
@DisallowConcurrentExecution
public final class DueDays implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DueDays.class);

    private final JdbcClient database;
    private final Complaints complaints;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Timing timing;

    public DueDays(JdbcClient database, Complaints complaints, UnitOfWork unitOfWork, Outbox outbox, Timing timing) {
        this.database = database;
        this.complaints = complaints;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.timing = timing;
    }

    @Override
    public void execute(JobExecutionContext context) {
        setWhatCanBeSet();
    }

    public void setWhatCanBeSet() {
        List<String> waiting = database.sql("""
                SELECT number FROM complaint
                WHERE step_due_unpublished_year IS NOT NULL OR law_due_unpublished_year IS NOT NULL ORDER BY number""").query(String.class).list();
        long set = waiting.stream()
                .map(ComplaintNumber::new)
                .filter(number -> unitOfWork.together(() -> set(number)))
                .count();
        if (set > 0) {
            LOG.info("the due days of {} complaints are known now", set);
        }
    }

    /// A day is no act: it leaves no row in the history, but the index must know it.
    private boolean set(ComplaintNumber number) {
        Complaint complaint = complaints.findForChange(number).orElseThrow();
        Complaint timed = timing.timed(complaint);
        if (timed.dues().equals(complaint.dues())) {
            return false;
        }
        complaints.save(timed.nextVersion());
        String digits = number.digits();
        outbox.put(new OutboxMessage(UUID.randomUUID(), "search", digits, "index", "{\"number\":\"" + digits + "\"}"));
        return true;
    }
}
