package org.openhotline.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openhotline.complaint.Closing.ClosingTests;
import org.openhotline.complaint.Closing.Finding;
import org.openhotline.complaint.Closing.Recovered;
import org.openhotline.complaint.Closing.Result;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Rule;
import org.openhotline.lifecycle.State;
import org.openhotline.memory.MemoryCentre;

/// Walks every state, every act and every actor: what is not a row of the table is refused and changes nothing; what is
/// a row leads where the row says, or is refused because something must be said before.
class EveryPairTest {

    private static final Rejection REFUSED = new Rejection(RejectReason.R01, "不属于受理范围");
    private static final Closing FOUND =
            Closing.of(Finding.EFFECTIVE, Result.SETTLED, Recovered.NOTHING, ClosingTests.ALL_MET);

    private final MemoryCentre centre = MemoryCentre.at("2026-09-18T02:00:00Z");
    private final ComplaintDesk desk = centre.desk;

    record Pair(State state, Act act) {}

    static Stream<Pair> pairs() {
        return Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(Act.values()).map(act -> new Pair(state, act)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_table_decides(Pair pair) {
        for (Actor actor : Actor.values()) {
            var rule = ComplaintLifecycle.rule(pair.state(), pair.act());
            ComplaintNumber number = in(pair.state());
            Complaint before = centre.complaints.find(number).orElseThrow();
            int steps = centre.complaints.history(number).size();
            if (rule.isEmpty()) {
                assertThatThrownBy(() -> perform(pair.act(), number, by(actor))).isInstanceOf(ActNotOpen.class);
            } else if (!rule.get().by().contains(actor)) {
                assertThatThrownBy(() -> perform(pair.act(), number, by(actor))).isInstanceOf(ActNotYours.class);
            } else {
                leadsWhereTheRowSays(rule.get(), number, actor, before, steps);
                continue;
            }
            assertThat(centre.complaints.find(number)).hasValue(before);
            assertThat(centre.complaints.history(number)).hasSize(steps);
        }
    }

    private void leadsWhereTheRowSays(Rule rule, ComplaintNumber number, Actor actor, Complaint before, int steps) {
        try {
            Complaint after = perform(rule.act(), number, by(actor));
            State to = rule.to();
            assertThat(after.state()).isEqualTo(to == null ? State.ACCEPTED : to);
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(centre.complaints.history(number)).hasSize(steps + 1);
        } catch (InvalidForm | ActNotYours sayFirst) {
            assertThat(centre.complaints.find(number)).hasValue(before);
            assertThat(centre.complaints.history(number)).hasSize(steps);
        }
    }

    private static By by(Actor actor) {
        return actor == Actor.ENTERPRISE ? By.enterprise("yto", "YTO") : By.staff("somebody", Set.of(actor));
    }

    /// A complaint that stands in this state, whichever way it got there.
    private ComplaintNumber in(State state) {
        Complaint registered = desk.register(
                new Registration(Receipt.by(Channel.PHONE, centre.clock.instant()), CoreSamples.complete(), null),
                By.staff("agent01", Set.of(Actor.INTAKE)));
        var now = centre.clock.instant();
        var course = new Course(now, now, now, now, now, null);
        var due = LocalDate.of(2026, 9, 25);
        var handling = Handling.NONE.with(draft -> {
            draft.reply = CoreSamples.reply();
            draft.verification = new Verification(Verification.Reached.YES, true, null);
            if (state == State.SUSPENDED) {
                draft.suspensions.add(
                        new Suspension(Suspension.Ground.APPRAISAL, "送检", due, State.ACCEPTED, now, null));
            }
            if (state == State.TERMINATED) {
                draft.merger = new Merger(other(), State.ACCEPTED, "同一事项");
            }
        });
        centre.complaints.save(registered.movedTo(state, course).with(handling).nextVersion());
        return registered.number();
    }

    private ComplaintNumber other() {
        return desk.register(
                        new Registration(Receipt.by(Channel.PHONE, centre.clock.instant()), ComplaintForm.EMPTY, null),
                        By.SYSTEM)
                .number();
    }

    private Complaint perform(Act act, ComplaintNumber number, By by) {
        return switch (act) {
            case ASK_SUPPLEMENT -> desk.askSupplement(number, "身份证明", by);
            case SUPPLEMENT -> desk.supplement(number, CoreSamples.complete(), by);
            case ACCEPT -> desk.accept(number, by);
            case REJECT -> desk.reject(number, REFUSED, by);
            case GUIDE -> desk.guide(number, "请先向企业投诉", by);
            case TRANSFER -> desk.transfer(number, Handover.to(Handover.Kind.CLUE, "执法科", "涉嫌违法"), by);
            case REOPEN -> desk.reopen(number, "复核", by);
            case FORWARD -> desk.forward(number, by);
            case SIGN -> desk.sign(number, by);
            case DISPUTE -> desk.dispute(number, "非我司邮件", by);
            case REPLY -> desk.reply(number, CoreSamples.reply(), by);
            case SEND_BACK -> desk.sendBack(number, "答复不完整", by);
            case BEGIN_VERIFICATION -> desk.beginVerification(number, by);
            case MEDIATE -> desk.mediate(number, "双方分歧", by);
            case SUSPEND -> desk.suspend(number, Suspension.Ground.APPRAISAL, "送检", LocalDate.of(2026, 9, 25), by);
            case RESUME -> desk.resume(number, "鉴定完成", by);
            case ANSWER -> desk.answer(number, "已处理", by);
            case CLOSE -> desk.close(number, FOUND, by);
            case WITHDRAW -> desk.withdraw(number, "已和解", by);
            case TERMINATE -> desk.terminate(number, "已起诉", by);
            case MERGE -> desk.merge(number, other(), "同一事项", by);
            case UNMERGE -> desk.unmerge(number, "并错了", by);
            case BEGIN_SURVEY -> desk.beginSurvey(number, by);
            case BEGIN_REVIEW -> desk.beginReview(number, "不满意", by);
            case ARCHIVE -> desk.archive(number, by);
            default -> stay(act, number, by);
        };
    }

    private Complaint stay(Act act, ComplaintNumber number, By by) {
        return switch (act) {
            case EDIT -> desk.edit(number, CoreSamples.complete(), by);
            case ASSIGN -> desk.assign(number, "handler01", by);
            case NOTE -> desk.note(number, "备注", by);
            case ADD_MATERIAL -> desk.addMaterial(number, "补充照片", by);
            case LINK -> desk.link(number, other(), "同一快递员", by);
            case URGE -> desk.urge(number, "催办", by);
            case SUPERVISE -> desk.supervise(number, 1, null, "督办", by);
            case PROPOSE_REJECTION -> desk.proposeRejection(number, new Rejection(RejectReason.R13, "职业索赔"), by);
            case ACKNOWLEDGE -> desk.acknowledge(number, "已收到", by);
            case ASK_EXTENSION -> desk.askExtension(number, 3, "等待网点", by);
            case GRANT_EXTENSION -> desk.grantExtension(number, by);
            case REFUSE_EXTENSION -> desk.refuseExtension(number, "理由不足", by);
            case JUDGE_REPLY -> desk.judgeReply(number, new ReplyQuality(true, false, false, "与录音不符"), by);
            case NOTE_VERIFICATION ->
                desk.noteVerification(number, new Verification(Verification.Reached.YES, true, null), by);
            case GIVE_OPINION -> desk.giveOpinion(number, "赔偿 300 元", by);
            case NOTE_CONSENT -> desk.noteConsent(number, Mediation.Side.ENTERPRISE, Mediation.Consent.YES, by);
            case FIND -> desk.find(number, FOUND, by);
            default -> throw new IllegalArgumentException(List.of(act) + " is not tried here");
        };
    }
}
