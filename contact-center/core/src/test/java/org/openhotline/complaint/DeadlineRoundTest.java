package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.AtLimit;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.Policies;
import org.openhotline.lifecycle.State;
import org.openhotline.memory.MemoryCentre;
import org.openhotline.memory.MemoryReminders;

class DeadlineRoundTest {

    private static final By AGENT = By.staff("agent01", Set.of(Actor.INTAKE));
    private static final By YTO = By.enterprise("yto", "YTO");

    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");
    private final MemoryReminders reminders = new MemoryReminders();
    private final DeadlineRound round = new DeadlineRound(
            centre.complaints,
            centre.desk,
            reminders,
            new Timing(centre.calendar, Policies.standard()),
            centre.unitOfWork,
            centre.clock);

    @Test
    void what_is_not_signed_counts_as_received() {
        ComplaintNumber number = forwarded();
        lookOn(number, 20); // the last day
        assertThat(state(number)).isEqualTo(State.FORWARDED);
        lookOn(number, 21);
        assertThat(state(number)).isEqualTo(State.PROCESSING);
    }

    @Test
    void a_late_enterprise_is_urged_daily_and_supervised_after_three_days_each_once() {
        ComplaintNumber number = forwarded();
        centre.desk.sign(number, YTO);
        for (int day = 18; day <= 28; day++) lookOn(number, day);
        assertThat(steps(number, Act.URGE)).isZero();
        assertThat(reminders.told).extracting(Reminders.Reminder::whom).containsOnly(Actor.ENTERPRISE);
        for (int day = 29; day <= 31; day++) {
            lookOn(number, day);
            lookOn(number, day);
        }
        assertThat(steps(number, Act.URGE)).isEqualTo(3);
        assertThat(steps(number, Act.SUPERVISE)).isEqualTo(1);
    }

    @Test
    void what_is_accepted_and_forgotten_is_forwarded() {
        ComplaintNumber number = registered();
        centre.desk.accept(number, AGENT);
        lookOn(number, 22);
        assertThat(state(number)).isEqualTo(State.FORWARDED);
    }

    @Test
    void what_is_never_supplemented_is_refused_and_says_why() {
        ComplaintNumber number = registered();
        centre.desk.askSupplement(number, "购买凭证", AGENT);
        lookOn(number, 31);
        Complaint rejected = centre.complaints.find(number).orElseThrow();
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.handling().rejection())
                .isNotNull()
                .extracting(Rejection::reason)
                .isEqualTo(RejectReason.R03);
    }

    @Test
    void the_director_hears_before_the_law_is_broken() {
        ComplaintNumber number = forwarded();
        centre.desk.sign(number, YTO);
        reminders.told.clear();
        lookAt(number, LocalDate.of(2026, 10, 13)); // day 25 of 30
        lookAt(number, LocalDate.of(2026, 10, 13));
        assertThat(reminders.told)
                .filteredOn(told -> told.whom() == Actor.DIRECTOR)
                .hasSize(1)
                .allMatch(told -> told.what() == AtLimit.What.ESCALATE);
    }

    @Test
    void who_was_guided_is_reminded_on_the_day() {
        ComplaintNumber number = registered();
        centre.desk.guide(number, "请先向企业投诉", AGENT);
        lookOn(number, 18);
        assertThat(reminders.told).isEmpty();
        lookOn(number, 19);
        lookOn(number, 20);
        assertThat(reminders.told).extracting(Reminders.Reminder::whom).containsExactly(Actor.COMPLAINANT);
    }

    private ComplaintNumber registered() {
        return centre.desk
                .register(
                        new Registration(
                                Receipt.by(Channel.PHONE, centre.clock.instant()), CoreSamples.complete(), null),
                        AGENT)
                .number();
    }

    private ComplaintNumber forwarded() {
        ComplaintNumber number = registered();
        centre.desk.accept(number, AGENT);
        centre.desk.forward(number, AGENT);
        return number;
    }

    /// A day of September 2026; 31 is the first of October.
    private void lookOn(ComplaintNumber number, int day) {
        lookAt(number, LocalDate.of(2026, 9, 1).plusDays(day - 1L));
    }

    private void lookAt(ComplaintNumber number, LocalDate day) {
        centre.moveTo(day.atTime(10, 0).atZone(Timing.ZONE).toInstant());
        round.look(number);
    }

    private State state(ComplaintNumber number) {
        return centre.complaints.find(number).orElseThrow().state();
    }

    private long steps(ComplaintNumber number, Act act) {
        return centre.complaints.history(number).stream()
                .filter(step -> step.act() == act)
                .count();
    }
}
