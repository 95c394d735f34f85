package org.openhotline.complaint;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.Due;
import org.openhotline.deadline.TimeLimit;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Limits;
import org.openhotline.lifecycle.State;

/// Computes the due days of a complaint when it enters a state.
public final class Timing {

    /// The zone of every day boundary in this house.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar;

    public Timing(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    Complaint entered(Complaint complaint, State state, Instant at) {
        Course c = complaint.course();
        Course course = new Course(at, c.decidedAt(), c.forwardedAt(), c.repliedAt(), c.answeredAt(), c.closedAt());
        return complaint.movedTo(state, course, dues(state, complaint.receipt(), course));
    }

    /// Also used to set what was "to be set" once a year is published.
    public Dues dues(State state, Receipt receipt, Course course) {
        Due step = ComplaintLifecycle.limitIn(state)
                .map(limit -> lastDay(limit, start(limit, receipt, course)))
                .orElse(null);
        return new Dues(step, lastDay(Limits.FINAL_ANSWER, receipt.at()));
    }

    private Due lastDay(TimeLimit limit, Instant event) {
        return limit.lastDay(event.atZone(ZONE).toLocalDate(), calendar);
    }

    private static Instant start(TimeLimit limit, Receipt receipt, Course course) {
        @Nullable
        Instant event = switch (limit.start()) {
            case RECEIPT -> receipt.at();
            case STATE_ENTERED -> course.stateSince();
            case FORWARDED -> course.forwardedAt();
            case REPLIED -> course.repliedAt();
        };
        return event == null ? course.stateSince() : event;
    }
}
