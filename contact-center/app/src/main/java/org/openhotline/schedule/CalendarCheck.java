package org.openhotline.schedule;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openhotline.complaint.Timing;
import org.openhotline.deadline.WorkCalendar;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the first of November on the next year's holidays should be known: until they are loaded, there is an alarm.
@DisallowConcurrentExecution
public final class CalendarCheck implements Job {

    private final WorkCalendar calendar;
    private final JdbcClient database;
    private final Clock clock;

    public CalendarCheck(WorkCalendar calendar, JdbcClient database, Clock clock) {
        this.calendar = calendar;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        LocalDate today = clock.instant().atZone(Timing.ZONE).toLocalDate();
        check(today.getYear());
        if (!today.isBefore(LocalDate.of(today.getYear(), Month.NOVEMBER, 1))) {
            check(today.getYear() + 1);
        }
    }

    private void check(int year) {
        if (calendar.isPublished(year)) {
            clear(year);
        } else {
            raise(year);
        }
    }

    private void raise(int year) {
        database.sql("INSERT INTO alarm (id, kind, about, text, raised_at) VALUES (:id, 'calendar', :about, :text, :at)"
                        + " ON CONFLICT (kind, about) WHERE cleared_at IS NULL DO NOTHING")
                .param("id", UUID.randomUUID())
                .param("about", String.valueOf(year))
                .param("text", year + " 年节假日安排尚未导入：到期日暂记“待定”，接听时间按每周规律。请在设置中上传 " + year + ".json。")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void clear(int year) {
        database.sql("UPDATE alarm SET cleared_at = :at, cleared_by = 'system'"
                        + " WHERE kind = 'calendar' AND about = :about AND cleared_at IS NULL")
                .param("about", String.valueOf(year))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
