package org.openhotline.schedule;

import org.openhotline.retention.Retention;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// Puts complaints that were kept long enough on the list for erasing. It erases nothing: two people do.
@DisallowConcurrentExecution
public final class TimeIsOver implements Job {

    private final Retention retention;

    public TimeIsOver(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(JobExecutionContext context) {
        context.setResult(retention.list());
    }
}
