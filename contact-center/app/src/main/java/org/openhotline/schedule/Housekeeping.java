package org.openhotline.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Throws away what has done its service. Complaints, contacts, recordings and their history are never touched here.
@DisallowConcurrentExecution
public final class Housekeeping implements Job {

    /// A nonce need only outlive the window in which its request would still be taken (handbook 5.3: 600 s).
    private static final Duration NONCES = Duration.ofHours(1);
    /// The first answer to an event is given again for thirty days.
    private static final Duration ANSWERS = Duration.ofDays(30);
    /// What was sent, for whoever looks into a question of the last weeks.
    private static final Duration SENT = Duration.ofDays(30);
    /// A platform may ask for any event of an order again (3003), and an order lives for months.
    private static final Duration SENT_TO_PLATFORMS = Duration.ofDays(365);
    /// The index is told a complaint, not a message: what it took is of no interest.
    private static final Duration INDEXED = Duration.ofHours(1);
    /// A draft that nobody came back to.
    private static final Duration DRAFTS = Duration.ofDays(30);

    /// Codes must outlive the hour in which they are counted.
    private static final Duration CODES = Duration.ofHours(2);
    /// A code that nobody asked the operator for within a day helps nobody any more.
    private static final Duration MESSAGES = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    public Housekeeping(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        cleanUp();
    }

    public void cleanUp() {
        delete("nonce WHERE seen_at < :before", NONCES);
        delete("inbox_event WHERE kept_at < :before", ANSWERS);
        delete("enterprise_answer WHERE kept_at < :before", ANSWERS);
        delete("outbox WHERE state = 'TAKEN' AND partner = 'mail' AND settled_at < :before", SENT);
        delete("outbox WHERE state = 'TAKEN' AND partner LIKE '12345:%' AND settled_at < :before", SENT_TO_PLATFORMS);
        delete("outbox WHERE state = 'TAKEN' AND partner = 'search' AND settled_at < :before", INDEXED);
        delete("draft WHERE changed_at < :before", DRAFTS);
        delete("sms_code WHERE made_at < :before", CODES);
        delete("visitor_pass WHERE expires_at < :before", Duration.ZERO);
        delete("sms_message WHERE at < :before", MESSAGES);
    }

    private void delete(String which, Duration after) {
        database.sql("DELETE FROM " + which)
                .param("before", clock.instant().minus(after).atOffset(ZoneOffset.UTC))
                .update();
    }
}
