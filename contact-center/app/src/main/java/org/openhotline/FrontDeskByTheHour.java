package org.openhotline;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Timing;
import org.openhotline.contact.Wish;
import org.openhotline.deadline.WorkCalendar;
import org.openhotline.setting.HoursInForce;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.Opening;
import org.openhotline.telephony.Statement;

/// The front desk, whose hours the administrator may change while it is open.
final class FrontDeskByTheHour implements FrontDesk {

    private final FrontDesk desk;
    private final HoursInForce hours;
    private final WorkCalendar calendar;
    private final Clock clock;

    FrontDeskByTheHour(FrontDesk desk, HoursInForce hours, WorkCalendar calendar, Clock clock) {
        this.desk = desk;
        this.hours = hours;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public Opening opening() {
        return hours.now().at(clock.instant().atZone(Timing.ZONE), calendar);
    }

    @Override
    public void callArrived(UUID call, @Nullable String callerId) {
        desk.callArrived(call, callerId);
    }

    @Override
    public void wishes(UUID call, Wish wish) {
        desk.wishes(call, wish);
    }

    @Override
    public boolean anyAgentAtWork() {
        return desk.anyAgentAtWork();
    }

    @Override
    public TakenStatement statementTaken(UUID call, Statement statement) {
        return desk.statementTaken(call, statement);
    }

    @Override
    public Progress progress(UUID call, String keyedNumber, String keyedLastFour) {
        return desk.progress(call, keyedNumber, keyedLastFour);
    }

    @Override
    public Optional<CallbackQuestions> callback(UUID callback) {
        return desk.callback(callback);
    }

    @Override
    public void callbackAnswered(UUID callback, String question, Satisfaction answer) {
        desk.callbackAnswered(callback, question, answer);
    }
}
