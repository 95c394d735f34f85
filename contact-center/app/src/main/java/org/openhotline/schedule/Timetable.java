package org.openhotline.schedule;

import java.util.TimeZone;
import org.openhotline.complaint.Timing;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every recurring job of the house. They are Quartz jobs in the clustered store: of several nodes only one runs each,
/// and what was missed while all were down is done once when one is back. (What pulses faster is not here: the senders
/// of the outbox are Camel routes, the index follows its outbox, recordings are taken in by the switchboard.)
@Configuration(proxyBeanMethods = false)
class Timetable {

    private static final TimeZone HERE = TimeZone.getTimeZone(Timing.ZONE);

    /// Calls people back, while the windows are open.
    @Bean
    JobDetail callingBack() {
        return job(CallingBack.class, "calling-back");
    }

    @Bean
    Trigger everyFifteenSeconds(JobDetail callingBack) {
        return TriggerBuilder.newTrigger()
                .forJob(callingBack)
                .withIdentity("every-15-seconds")
                .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(15)
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    /// Draws up the month that is over and mails it, on the first day at seven.
    @Bean
    JobDetail monthIsOver() {
        return job(MonthIsOver.class, "month-is-over");
    }

    @Bean
    Trigger firstOfTheMonthAtSeven(JobDetail monthIsOver) {
        return cron(monthIsOver, "first-of-the-month-at-seven", "0 0 7 1 * ?");
    }

    /// Plans the satisfaction callback of what was closed, and archives what has rested for thirty days.
    @Bean
    JobDetail afterClosing() {
        return job(AfterClosing.class, "after-closing");
    }

    @Bean
    Trigger everyMorningAtEight(JobDetail afterClosing) {
        return cron(afterClosing, "every-morning-at-eight", "0 0 8 * * ?");
    }

    /// Lets happen what the table says of limits that come near or have passed.
    @Bean
    JobDetail deadlines() {
        return job(Deadlines.class, "deadlines");
    }

    @Bean
    Trigger everyFiveMinutes(JobDetail deadlines) {
        return cron(deadlines, "every-five-minutes", "0 */5 * * * ?");
    }

    /// Raises the alarm when a year's holidays are needed and not loaded.
    @Bean
    JobDetail calendarCheck() {
        return job(CalendarCheck.class, "calendar-check");
    }

    @Bean
    Trigger everyMorningAtSix(JobDetail calendarCheck) {
        return cron(calendarCheck, "every-morning-at-six", "0 0 6 * * ?");
    }

    /// Sets the due days that could not be known before their year was published.
    @Bean
    JobDetail dueDays() {
        return job(DueDays.class, "due-days");
    }

    @Bean
    Trigger everyMorningAfterSix(JobDetail dueDays) {
        return cron(dueDays, "every-morning-after-six", "0 10 6 * * ?");
    }

    /// Lists the complaints whose time is over, for two people to erase.
    @Bean
    JobDetail timeIsOver() {
        return job(TimeIsOver.class, "time-is-over");
    }

    @Bean
    Trigger everyNightAtThree(JobDetail timeIsOver) {
        return cron(timeIsOver, "every-night-at-three", "0 0 3 * * ?");
    }

    /// Throws away nonces, given answers, sent messages and forgotten drafts when their time is over.
    @Bean
    JobDetail housekeeping() {
        return job(Housekeeping.class, "housekeeping");
    }

    @Bean
    Trigger everyHour(JobDetail housekeeping) {
        return cron(housekeeping, "every-hour", "0 40 * * * ?");
    }

    private static JobDetail job(Class<? extends Job> kind, String name) {
        return JobBuilder.newJob(kind)
                .withIdentity(name)
                .storeDurably()
                .requestRecovery()
                .build();
    }

    private static Trigger cron(JobDetail job, String name, String when) {
        return TriggerBuilder.newTrigger()
                .forJob(job)
                .withIdentity(name)
                .withSchedule(CronScheduleBuilder.cronSchedule(when)
                        .inTimeZone(HERE)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
