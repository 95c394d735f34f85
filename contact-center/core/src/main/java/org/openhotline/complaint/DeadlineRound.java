package org.openhotline.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.AtLimit;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.State;

/// Lets happen what the table says of a limit that comes near or has passed, each once. Looked at again and again, by
/// any number of nodes: what has happened is remembered by [Reminders].
public final class DeadlineRound {

    /// Days from receipt on which the director hears of a complaint that is not answered (handbook 1.7).
    private static final List<Integer> DIRECTOR_HEARS_ON = List.of(25, 28, 30);

    private final Complaints complaints;
    private final ComplaintDesk desk;
    private final Reminders reminders;
    private final Timing timing;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public DeadlineRound(
            Complaints complaints,
            ComplaintDesk desk,
            Reminders reminders,
            Timing timing,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.reminders = reminders;
        this.timing = timing;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /// Looks at one complaint; what happens to it is one unit of work.
    public void look(ComplaintNumber number) {
        unitOfWork.together(() -> complaints.findForChange(number).ifPresent(complaint -> {
            LocalDate today = Timing.day(clock.instant());
            if (complaint.dues().step() instanceof Due.On on) {
                step(complaint, on.day(), today);
            }
            law(complaint, today);
            comeBack(complaint, today);
        }));
    }

    private void step(Complaint complaint, LocalDate due, LocalDate today) {
        State state = complaint.state();
        String since = state.code() + "/" + complaint.course().stateSince().getEpochSecond() + "/" + due;
        for (AtLimit then : ComplaintLifecycle.in(state).atLimit()) {
            if (!has(then.when(), complaint, due, today) || hasMoved(complaint)) {
                continue;
            }
            String key = since + "/" + then + (then.when() == AtLimit.When.EACH_DAY_PAST ? "/" + today : "");
            happens(complaint, then, due, key);
        }
    }

    /// One consequence may end the state that the next one belongs to.
    private boolean hasMoved(Complaint complaint) {
        return complaints.find(complaint.number()).map(Complaint::state).orElseThrow() != complaint.state();
    }

    private boolean has(AtLimit.When when, Complaint complaint, LocalDate due, LocalDate today) {
        return switch (when) {
            case NEAR -> !today.isBefore(near(complaint, due)) && !today.isAfter(due);
            case PASSED, EACH_DAY_PAST -> today.isAfter(due);
            case THREE_DAYS_PAST -> today.isAfter(due.plusDays(2));
        };
    }

    /// Three quarters of the time from the state's begin to the last day, counted in whole days.
    private static LocalDate near(Complaint complaint, LocalDate due) {
        LocalDate begun = Timing.day(complaint.course().stateSince());
        long days = Math.max(0, ChronoUnit.DAYS.between(begun, due));
        return begun.plusDays((days * 3 + 3) / 4);
    }

    private void happens(Complaint complaint, AtLimit then, LocalDate due, String key) {
        Actor whom = then.whom();
        String limit = timing.running(complaint)
                .map(running -> running.name())
                .orElse(complaint.state().chinese());
        String words = then.when() == AtLimit.When.NEAR ? limit + "期限将于 " + due + " 届满" : limit + "期限已于 " + due + " 届满";
        if (!reminders.firstTime(complaint.number(), key)) {
            return;
        }
        if (whom != null) {
            reminders.tell(new Reminders.Reminder(
                    complaint.number(), whom, complaint.handling().handler(), words, then.what()));
        }
        Act act = then.act();
        if (act != null) {
            byItself(complaint, act, words);
        }
    }

    /// The acts that the table leaves to the system. One that a person must prepare first (a finding, say) is told to
    /// the reviewer by the table's next consequence.
    private void byItself(Complaint complaint, Act act, String words) {
        ComplaintNumber number = complaint.number();
        Complaint _ = switch (act) {
            case REJECT -> desk.reject(number, overdueSupplement(complaint), By.SYSTEM);
            case FORWARD -> desk.forward(number, By.SYSTEM);
            case SIGN -> desk.sign(number, By.SYSTEM);
            case URGE -> desk.urge(number, words, By.SYSTEM);
            case SUPERVISE -> desk.supervise(number, 1, null, words, By.SYSTEM);
            case NOTE_VERIFICATION -> unreachable(complaint);
            case NOTE_CONSENT -> silent(complaint);
            case CLOSE -> isReadyToClose(complaint) ? desk.close(number, null, By.SYSTEM) : complaint;
            case ARCHIVE -> desk.archive(number, By.SYSTEM);
            default -> complaint;
        };
    }

    private static boolean isReadyToClose(Complaint complaint) {
        Closing found = complaint.handling().found();
        return found != null && found.tests().allMet();
    }

    private Complaint unreachable(Complaint complaint) {
        return complaint.handling().verification() != null
                ? complaint
                : desk.noteVerification(
                        complaint.number(),
                        new Verification(Verification.Reached.NOT_REACHED, null, "期限内未联系上，按书面答复办理"),
                        By.SYSTEM);
    }

    private Complaint silent(Complaint complaint) {
        Mediation mediation = complaint.handling().mediation();
        return mediation == null || mediation.opinion() == null || mediation.bothHaveSpoken()
                ? complaint
                : desk.endMediation(complaint.number(), By.SYSTEM);
    }

    private static Rejection overdueSupplement(Complaint complaint) {
        boolean identity = complaint.missing().stream()
                .anyMatch(Set.of(Missing.COMPLAINANT_NAME, Missing.REPRESENTATIVE)::contains);
        RejectReason reason = identity ? RejectReason.R09 : RejectReason.R03;
        return new Rejection(reason, "补正期限已过，材料仍不完整：" + reason.chinese());
    }

    private void law(Complaint complaint, LocalDate today) {
        boolean open = complaint.state().code() < State.ANSWERED.code();
        if (!open || !(complaint.dues().law() instanceof Due.On on) || !isInHand(complaint.state())) {
            return;
        }
        int length = DIRECTOR_HEARS_ON.getLast();
        for (int day : DIRECTOR_HEARS_ON) {
            LocalDate when = on.day().minusDays(length - day);
            if (!today.isBefore(when) && reminders.firstTime(complaint.number(), "law/" + on.day() + "/" + day)) {
                reminders.tell(new Reminders.Reminder(
                        complaint.number(),
                        Actor.DIRECTOR,
                        complaint.handling().handler(),
                        "最终答复期限为 " + on.day() + "，至今未答复",
                        AtLimit.What.ESCALATE));
            }
        }
    }

    private static boolean isInHand(State state) {
        return state != State.REJECTED && state != State.GUIDED && state != State.TRANSFERRED;
    }

    private void comeBack(Complaint complaint, LocalDate today) {
        LocalDate day = complaint.handling().comeBackOn();
        if (complaint.state() == State.GUIDED
                && day != null
                && !today.isBefore(day)
                && reminders.firstTime(complaint.number(), "come-back/" + day)) {
            reminders.tell(new Reminders.Reminder(
                    complaint.number(), Actor.COMPLAINANT, null, "您反映的问题如仍未解决，现在可以申诉", AtLimit.What.REMIND));
        }
    }
}
