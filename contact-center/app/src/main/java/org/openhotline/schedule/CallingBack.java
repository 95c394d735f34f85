package org.openhotline.schedule;

import org.openhotline.switchboard.CallbackRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// One round of calling people back.
@DisallowConcurrentExecution
public final class CallingBack implements Job {

    private final CallbackRound round;

    public CallingBack(CallbackRound round) {
        this.round = round;
    }

    @Override
    public void execute(JobExecutionContext context) {
        int _ = round.run();
    }
}
