package org.openhotline.lifecycle;

import static org.openhotline.lifecycle.Act.*;
import static org.openhotline.lifecycle.Actor.*;
import static org.openhotline.lifecycle.State.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.TimeLimit;

/// The law as a table (handbook 1.7). `docs/lifecycle.zh.md` is rendered from it: that file is what a lawyer signs. An
/// act that is not a row
/// here cannot be done.
public final class ComplaintLifecycle {

    private static final List<Rule> RULES = new ArrayList<>();

    static {
        from(REGISTERED)
                .on(ACCEPT)
                .by(INTAKE, HANDLER)
                .to(ACCEPTED)
                .within(Limits.ACCEPTANCE)
                .under("办法 art. 8, 9");
        from(REGISTERED)
                .on(REJECT)
                .by(INTAKE, HANDLER)
                .to(REJECTED)
                .within(Limits.ACCEPTANCE)
                .under("办法 art. 9");
        from(REGISTERED)
                .on(GUIDE)
                .by(INTAKE, HANDLER)
                .to(GUIDED)
                .within(Limits.ACCEPTANCE)
                .under("办法 art. 9 (2)");
        from(REGISTERED)
                .on(TRANSFER)
                .by(REVIEWER)
                .to(TRANSFERRED)
                .within(Limits.ACCEPTANCE)
                .under("办法 art. 5; 邮政法 art. 66");
        from(REGISTERED)
                .on(ASK_SUPPLEMENT)
                .by(INTAKE, HANDLER)
                .to(State.SUPPLEMENT)
                .within(Limits.ACCEPTANCE)
                .under("办法 art. 9 (1)");
        from(State.SUPPLEMENT)
                .on(Act.SUPPLEMENT)
                .by(COMPLAINANT, INTAKE, HANDLER, PARTNER)
                .to(REGISTERED)
                .within(Limits.SUPPLEMENT)
                .under("house rule");
        from(State.SUPPLEMENT)
                .on(REJECT)
                .by(SYSTEM, HANDLER)
                .to(REJECTED)
                .within(Limits.SUPPLEMENT)
                .under("办法 art. 9 (R03, R09)");
        from(REJECTED).on(REOPEN).by(REVIEWER).to(REGISTERED).under("house rule (复核)");
        from(GUIDED).on(REOPEN).by(COMPLAINANT, INTAKE, HANDLER).to(REGISTERED).under("办法 art. 9 (2)");
        from(ACCEPTED)
                .on(FORWARD)
                .by(INTAKE, HANDLER, SYSTEM)
                .to(FORWARDED)
                .within(Limits.FORWARDING)
                .under("办法 art. 5");
        from(FORWARDED)
                .on(SIGN)
                .by(ENTERPRISE)
                .to(PROCESSING)
                .within(Limits.SIGNING)
                .under("house rule");
        from(FORWARDED)
                .on(DISPUTE)
                .by(ENTERPRISE)
                .to(DISPUTED)
                .within(Limits.SIGNING)
                .under("house rule");
        from(PROCESSING)
                .on(Act.REPLY)
                .by(ENTERPRISE)
                .to(REPLIED)
                .within(Limits.ENTERPRISE_REPLY)
                .under("办法 (10 days)");
        from(PROCESSING)
                .on(DISPUTE)
                .by(ENTERPRISE)
                .to(DISPUTED)
                .within(Limits.ENTERPRISE_REPLY)
                .under("house rule");
        from(PROCESSING)
                .on(SEND_BACK)
                .by(HANDLER)
                .to(State.REDO)
                .within(Limits.ENTERPRISE_REPLY)
                .under("house rule");
        from(DISPUTED)
                .on(FORWARD)
                .by(HANDLER, SYSTEM)
                .to(FORWARDED)
                .within(Limits.DISPUTE_CHECK)
                .under("house rule");
        from(DISPUTED)
                .on(TRANSFER)
                .by(REVIEWER)
                .to(TRANSFERRED)
                .within(Limits.DISPUTE_CHECK)
                .under("办法 art. 5");
        from(REPLIED)
                .on(SEND_BACK)
                .by(HANDLER)
                .to(State.REDO)
                .within(Limits.REPLY_CHECK)
                .under("2014 办法 (closing tests)");
        from(REPLIED)
                .on(BEGIN_VERIFICATION)
                .by(HANDLER)
                .to(VERIFYING)
                .within(Limits.REPLY_CHECK)
                .under("2014 办法 (回访)");
        from(State.REDO)
                .on(Act.REPLY)
                .by(ENTERPRISE)
                .to(REPLIED)
                .within(Limits.REDO)
                .under("2008 规程");
        from(VERIFYING)
                .on(SEND_BACK)
                .by(HANDLER, CALLBACK)
                .to(State.REDO)
                .within(Limits.VERIFICATION)
                .under("2014 办法 (closing tests)");
        from(VERIFYING)
                .on(MEDIATE)
                .by(HANDLER)
                .to(MEDIATING)
                .within(Limits.VERIFICATION)
                .under("办法 art. 4");
        from(VERIFYING)
                .on(ANSWER)
                .by(HANDLER)
                .to(ANSWERED)
                .within(Limits.VERIFICATION)
                .under("邮政法 art. 65");
        from(MEDIATING)
                .on(ANSWER)
                .by(MEDIATOR, HANDLER)
                .to(ANSWERED)
                .within(Limits.MEDIATION_OPINION)
                .under("邮政法 art. 65; 办法 art. 4");
        from(ANSWERED).on(CLOSE).by(REVIEWER).to(CLOSED).within(Limits.CLOSING).under("2014 办法 (closing tests)");
        from(CLOSED)
                .on(BEGIN_SURVEY)
                .by(SYSTEM, CALLBACK)
                .to(SURVEY)
                .within(Limits.SURVEYING)
                .under("house rule");
        from(SURVEY)
                .on(BEGIN_REVIEW)
                .by(SYSTEM, CALLBACK, REVIEWER)
                .to(REVIEW)
                .within(Limits.SURVEYING)
                .under("house rule");
        from(SURVEY)
                .on(SEND_BACK)
                .by(CALLBACK, REVIEWER)
                .to(State.REDO)
                .within(Limits.SURVEYING)
                .under("house rule (promise not kept)");
        from(REVIEW)
                .on(SEND_BACK)
                .by(REVIEWER)
                .to(State.REDO)
                .within(Limits.REVIEWING)
                .under("house rule");
        from(REVIEW)
                .on(MEDIATE)
                .by(REVIEWER)
                .to(MEDIATING)
                .within(Limits.REVIEWING)
                .under("house rule");
        archivable(REJECTED, TRANSFERRED, CLOSED, WITHDRAWN, TERMINATED, SURVEY, REVIEW);
        endable(
                REGISTERED,
                State.SUPPLEMENT,
                ACCEPTED,
                FORWARDED,
                PROCESSING,
                REPLIED,
                DISPUTED,
                State.REDO,
                VERIFYING,
                MEDIATING);
    }

    private ComplaintLifecycle() {}

    public static List<Rule> rules() {
        return List.copyOf(RULES);
    }

    public static Optional<Rule> rule(State from, Act act) {
        return RULES.stream()
                .filter(rule -> rule.from() == from && rule.act() == act)
                .findFirst();
    }

    /// What can be done now, whoever may do it.
    public static Set<Act> openIn(State state) {
        return RULES.stream()
                .filter(rule -> rule.from() == state)
                .map(Rule::act)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)));
    }

    /// The limit that runs while a complaint is in this state, if any.
    public static Optional<TimeLimit> limitIn(State state) {
        return RULES.stream()
                .filter(rule -> rule.from() == state)
                .flatMap(rule -> Stream.ofNullable(rule.within()))
                .findFirst();
    }

    private static void archivable(State... states) {
        for (State state : states) {
            from(state).on(ARCHIVE).by(SYSTEM).to(ARCHIVED).under("house rule (30 days)");
        }
    }

    private static void endable(State... states) {
        for (State state : states) {
            from(state)
                    .on(WITHDRAW)
                    .by(COMPLAINANT, INTAKE, HANDLER, PARTNER)
                    .to(WITHDRAWN)
                    .under("办法 (撤诉)");
            from(state).on(TERMINATE).by(REVIEWER).to(TERMINATED).under("办法 art. 9 (3), (4)");
        }
    }

    private static Row from(State state) {
        return new Row(state);
    }

    /// Collects one row and stores it when its article is given; two rows for one state and act are refused when the
    /// class loads.
    private static final class Row {
        private final State from;
        private @Nullable Act act;
        private Set<Actor> actors = Set.of();
        private @Nullable State to;
        private @Nullable TimeLimit limit;

        private Row(State from) {
            this.from = from;
        }

        Row on(Act what) {
            act = what;
            return this;
        }

        Row by(Actor... who) {
            actors = Set.of(who);
            return this;
        }

        Row to(State state) {
            to = state;
            return this;
        }

        Row within(TimeLimit within) {
            limit = within;
            return this;
        }

        void under(String article) {
            Act what = act;
            State target = to;
            if (what == null
                    || target == null
                    || actors.isEmpty()
                    || rule(from, what).isPresent()) {
                throw new IllegalStateException("the row " + from + " on " + what + " is incomplete or stands twice");
            }
            RULES.add(new Rule(from, what, actors, target, limit, article));
        }
    }
}
