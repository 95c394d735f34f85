package org.openhotline.schedule;

import org.openhotline.notice.NoticeOffice;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// Draws up the month that is over, and mails it.
@DisallowConcurrentExecution
public final class MonthIsOver implements Job {

    private final NoticeOffice office;

    public MonthIsOver(NoticeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(JobExecutionContext context) {
        office.monthIsOver();
    }
}
