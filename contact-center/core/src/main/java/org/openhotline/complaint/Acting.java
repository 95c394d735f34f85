package org.openhotline.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintFact.ComplaintMoved;
import org.openhotline.complaint.ComplaintFact.ComplaintNoted;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.ActNotYours;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.Rule;
import org.openhotline.lifecycle.State;

/// How every act is done: under its row of the table, in one unit of work, with its step in the history and the fact
/// told.
final class Acting {

    private final Complaints complaints;
    private final UnitOfWork unitOfWork;
    private final Timing timing;
    private final List<FactListener> listeners;
    private final Clock clock;

    Acting(Complaints complaints, UnitOfWork unitOfWork, Timing timing, List<FactListener> listeners, Clock clock) {
        this.complaints = complaints;
        this.unitOfWork = unitOfWork;
        this.timing = timing;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    Complaint perform(ComplaintNumber number, Act act, By by, @Nullable String note, UnaryOperator<Complaint> change) {
        return unitOfWork.together(() -> {
            Complaint before = visible(number, by);
            Rule rule = ruleFor(before, act, by);
            Instant now = clock.instant();
            Complaint changed = change.apply(before);
            Complaint after = (rule.moves()
                            ? timing.entered(changed, target(rule, before), now)
                            : timing.timed(changed))
                    .nextVersion();
            complaints.save(after);
            Step step = new Step(
                    number, kindOf(rule), act, before.state(), after.state(), by.who(), now, rule.under(), note);
            complaints.addStep(step);
            tell(rule.moves() ? new ComplaintMoved(after, step) : new ComplaintNoted(after, step));
            return after;
        });
    }

    private static Rule ruleFor(Complaint complaint, Act act, By by) {
        Rule rule = ComplaintLifecycle.rule(complaint.state(), act)
                .orElseThrow(() -> new ActNotOpen(act, complaint.state()));
        if (!rule.isOpenTo(by)) {
            throw new ActNotYours(act, by);
        }
        return rule;
    }

    /// Where an act leads that leads back: to the state before the suspension or the merger.
    private static State target(Rule rule, Complaint before) {
        State to = rule.to();
        if (to != null) {
            return to;
        }
        Suspension suspension = before.handling().suspension();
        Merger merger = before.handling().merger();
        if (rule.act() == Act.RESUME && suspension != null) {
            return suspension.from();
        }
        if (rule.act() == Act.UNMERGE && merger != null) {
            return merger.from();
        }
        throw new ActNotOpen(rule.act(), before.state());
    }

    private static String kindOf(Rule rule) {
        return switch (rule.act()) {
            case EDIT -> "edited";
            case ASSIGN -> "assigned";
            case URGE -> "urged";
            case NOTE_VERIFICATION -> "verified";
            default -> rule.moves() ? "moved" : "noted";
        };
    }

    /// Keeps another complaint from changing, and looks at it.
    Complaint lock(ComplaintNumber number) {
        return complaints.findForChange(number).orElseThrow(() -> new UnknownComplaint(number));
    }

    private Complaint visible(ComplaintNumber number, By by) {
        Complaint found = lock(number);
        String own = by.enterprise();
        if (own != null
                && (!own.equals(found.form().item().enterpriseCode())
                        || found.course().forwardedAt() == null)) {
            throw new UnknownComplaint(number);
        }
        Long seen = by.seenVersion();
        if (seen != null && seen != found.version()) {
            throw new ComplaintChanged(number);
        }
        return found;
    }

    void tell(ComplaintFact fact) {
        listeners.forEach(listener -> listener.happened(fact));
    }
}
