package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.Due;
import org.openhotline.deadline.TimeLimit;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Policies;
import org.openhotline.lifecycle.Policy;
import org.openhotline.lifecycle.State;

/// Computes the due days of a complaint, under the version of the rules that it was received under.
public final class Timing {

    /// The zone of every day boundary in this house.
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final WorkCalendar calendar;
    private final Policies policies;

    public Timing(WorkCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    /// The day of an instant here.
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    Complaint entered(Complaint complaint, State state, Instant at) {
        return timed(complaint.movedTo(state, complaint.course().entered(at)));
    }

    /// The same complaint with its due days as they are now known. Also used to set what was "to be set" once a year is
    /// published.
    public Complaint timed(Complaint complaint) {
        return complaint.with(new Dues(step(complaint), law(complaint)));
    }

    public Policy policyOf(Complaint complaint) {
        return policies.named(complaint.policy());
    }

    Policy policyOn(LocalDate received) {
        return policies.on(received);
    }

    /// The limit that runs now, if any: of a state's clocks the last one whose start is known.
    public Optional<TimeLimit> running(Complaint complaint) {
        return ComplaintLifecycle.in(complaint.state()).limits().stream()
                .map(policyOf(complaint)::limit)
                .filter(limit -> startOf(limit, complaint) != null)
                .reduce((_, later) -> later);
    }

    private @Nullable Due step(Complaint complaint) {
        Suspension suspension = complaint.handling().suspension();
        if (suspension != null) {
            return new Due.On(suspension.reviewOn());
        }
        return running(complaint)
                .map(limit -> extended(complaint, lastDay(limit, complaint)))
                .orElse(null);
    }

    private Due law(Complaint complaint) {
        return complaint.handling().suspension() != null
                ? new Due.Stopped()
                : lastDay(policyOf(complaint).limit(Limit.FINAL_ANSWER), complaint);
    }

    private static Due extended(Complaint complaint, Due due) {
        Extension extension = complaint.handling().extension();
        LocalDate until = extension == null ? null : extension.until();
        boolean withTheEnterprise = complaint.state() == State.PROCESSING || complaint.state() == State.REDO;
        return until != null && withTheEnterprise && due instanceof Due.On on && until.isAfter(on.day())
                ? new Due.On(until)
                : due;
    }

    /// Days in which a complaint was suspended are not counted.
    Due lastDay(TimeLimit limit, Complaint complaint) {
        Instant start = startOf(limit, complaint);
        LocalDate event = day(start == null ? complaint.course().stateSince() : start);
        long stood = complaint.handling().suspensions().stream()
                .mapToLong(suspension -> suspension.daysAfter(event))
                .sum();
        return limit.lastDay(event.plusDays(stood), calendar);
    }

    private static @Nullable Instant startOf(TimeLimit limit, Complaint complaint) {
        Course course = complaint.course();
        Mediation mediation = complaint.handling().mediation();
        return switch (limit.start()) {
            case RECEIPT -> complaint.receipt().at();
            case STATE_ENTERED -> course.stateSince();
            case FORWARDED -> course.forwardedAt();
            case REPLIED -> course.repliedAt();
            case OPINION -> mediation == null ? null : mediation.givenAt();
            case CLOSED -> course.closedAt();
            case ENTERPRISE_COMPLAINT -> null;
        };
    }
}
