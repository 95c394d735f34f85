package org.openhotline.complaint;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.State;

/// Acts that touch two complaints: both are locked, the lower number first, so that two people who merge crosswise do
/// not wait for each other for ever.
final class Pairing {

    /// Nothing is merged into what has ended.
    private static final Set<State> ENDED = EnumSet.of(State.WITHDRAWN, State.TERMINATED, State.ARCHIVED);

    private final Acting acting;
    private final ComplaintLinks links;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    Pairing(Acting acting, ComplaintLinks links, UnitOfWork unitOfWork, Clock clock) {
        this.acting = acting;
        this.links = links;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    Complaint merge(ComplaintNumber number, ComplaintNumber into, String why, By by) {
        return unitOfWork.together(() -> {
            Complaint target = lockBoth(number, into, "into");
            if (ENDED.contains(target.state())) {
                throw Acceptable.refused(
                        "into", "ended", "目标申诉已" + target.state().chinese() + "，不能并入");
            }
            Complaint merged = acting.perform(
                    number,
                    Act.MERGE,
                    by,
                    into + ": " + why,
                    complaint -> complaint.after(draft -> draft.merger = new Merger(into, complaint.state(), why)));
            tellOther(into, "并入 " + number + ": " + why);
            return merged;
        });
    }

    Complaint unmerge(ComplaintNumber number, String why, By by) {
        return unitOfWork.together(() -> {
            Merger merger = acting.lock(number).handling().merger();
            if (merger != null) {
                tellOther(merger.into(), number + " 取消并入: " + why);
            }
            return acting.perform(
                    number, Act.UNMERGE, by, why, complaint -> complaint.after(draft -> draft.merger = null));
        });
    }

    Complaint link(ComplaintNumber number, ComplaintNumber other, String why, By by) {
        return unitOfWork.together(() -> {
            lockBoth(number, other, "other");
            links.link(number, other, by.who(), clock.instant());
            tellOther(other, "关联 " + number + ": " + why);
            return acting.perform(number, Act.LINK, by, other + ": " + why, UnaryOperator.identity());
        });
    }

    Complaint unlink(ComplaintNumber number, ComplaintNumber other, By by) {
        return unitOfWork.together(() -> {
            lockBoth(number, other, "other");
            links.unlink(number, other);
            tellOther(other, "取消关联 " + number);
            return acting.perform(number, Act.LINK, by, "取消关联 " + other, UnaryOperator.identity());
        });
    }

    /// @param field where the page names the other one
    private Complaint lockBoth(ComplaintNumber number, ComplaintNumber other, String field) {
        if (number.equals(other)) {
            throw Acceptable.refused(field, "same", "不能与自身合并或关联");
        }
        boolean first = number.compareTo(other) < 0;
        Complaint lower = first ? acting.lock(number) : lockOther(other, field);
        Complaint higher = first ? lockOther(other, field) : acting.lock(number);
        return first ? higher : lower;
    }

    private Complaint lockOther(ComplaintNumber other, String field) {
        try {
            return acting.lock(other);
        } catch (UnknownComplaint _) {
            throw Acceptable.refused(field, "unknown", "没有这件申诉，请核对编号");
        }
    }

    private void tellOther(ComplaintNumber other, String words) {
        var _ = acting.perform(other, Act.NOTE, By.SYSTEM, words, UnaryOperator.identity());
    }
}
