package org.openhotline.lifecycle;

import static org.openhotline.lifecycle.Act.*;
import static org.openhotline.lifecycle.Actor.*;
import static org.openhotline.lifecycle.AtLimit.byItself;
import static org.openhotline.lifecycle.AtLimit.daily;
import static org.openhotline.lifecycle.AtLimit.escalated;
import static org.openhotline.lifecycle.AtLimit.later;
import static org.openhotline.lifecycle.AtLimit.marked;
import static org.openhotline.lifecycle.AtLimit.near;
import static org.openhotline.lifecycle.AtLimit.passed;
import static org.openhotline.lifecycle.State.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The rows of the table (handbook 1.7), state by state in the order of a complaint's life.
final class LifecycleTable {

    private static final String HOUSE = "house rule";
    private static final String TESTS = "2014 办法 (closing tests)";

    /// Where a complaint is being worked on, from its registration to the answer.
    private static final Set<State> IN_WORK = EnumSet.of(
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

    private final Map<State, StateRules.Builder> states = new EnumMap<>(State.class);

    private LifecycleTable() {}

    static Map<State, StateRules> written() {
        var table = new LifecycleTable();
        table.intake();
        table.withTheEnterprise();
        table.checking();
        table.ending();
        table.everywhere();
        Map<State, StateRules> done = new EnumMap<>(State.class);
        table.states.forEach((state, rows) -> done.put(state, rows.done()));
        return done;
    }

    private StateRules.Builder state(State state) {
        return states.computeIfAbsent(state, StateRules::in);
    }

    private void intake() {
        state(REGISTERED)
                .within(Limit.ACCEPTANCE)
                .atLimit(near(INTAKE), escalated(REVIEWER))
                .on(ACCEPT, ACCEPTED, "办法 art. 8, 9", INTAKE, HANDLER)
                .on(REJECT, REJECTED, "办法 art. 9", INTAKE, HANDLER, REVIEWER)
                .on(GUIDE, GUIDED, "办法 art. 9 (2)", INTAKE, HANDLER)
                .on(TRANSFER, TRANSFERRED, "办法 art. 5; 邮政法 art. 66", REVIEWER)
                .on(ASK_SUPPLEMENT, State.SUPPLEMENT, "办法 art. 9 (1)", INTAKE, HANDLER)
                .stays(PROPOSE_REJECTION, "办法 art. 3 (R13, two people)", INTAKE, HANDLER)
                .stays(EDIT, HOUSE, INTAKE, HANDLER, PARTNER);
        state(State.SUPPLEMENT)
                .within(Limit.SUPPLEMENTING)
                .atLimit(near(COMPLAINANT), byItself(REJECT))
                .on(Act.SUPPLEMENT, REGISTERED, HOUSE, COMPLAINANT, INTAKE, HANDLER, PARTNER)
                .on(REJECT, REJECTED, "办法 art. 9 (R03, R09)", SYSTEM, HANDLER)
                .stays(EDIT, HOUSE, INTAKE, HANDLER);
        state(ACCEPTED)
                .within(Limit.FORWARDING)
                .atLimit(near(INTAKE), byItself(FORWARD))
                .on(FORWARD, FORWARDED, "办法 art. 5", INTAKE, HANDLER, SYSTEM)
                .stays(EDIT, HOUSE, INTAKE, HANDLER, PARTNER);
        state(REJECTED)
                .within(Limit.ARCHIVING)
                .atLimit(byItself(ARCHIVE))
                .on(REOPEN, REGISTERED, HOUSE + " (复核)", REVIEWER)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(GUIDED)
                .within(Limit.ARCHIVING)
                .atLimit(byItself(ARCHIVE))
                .on(REOPEN, REGISTERED, "办法 art. 9 (2)", COMPLAINANT, INTAKE, HANDLER)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(TRANSFERRED)
                .within(Limit.TRANSFERRING)
                .atLimit(escalated(DIRECTOR))
                .stays(ACKNOWLEDGE, HOUSE, HANDLER, REVIEWER, CITY_BUREAU)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
    }

    private void withTheEnterprise() {
        state(FORWARDED)
                .within(Limit.SIGNING)
                .atLimit(near(ENTERPRISE), byItself(SIGN))
                .on(SIGN, PROCESSING, HOUSE, ENTERPRISE, SYSTEM)
                .on(DISPUTE, DISPUTED, HOUSE, ENTERPRISE);
        state(PROCESSING)
                .within(Limit.ENTERPRISE_REPLY)
                .atLimit(
                        near(ENTERPRISE),
                        marked(AtLimit.What.MARK_LATE),
                        passed(ENTERPRISE),
                        daily(URGE),
                        later(SUPERVISE))
                .on(Act.REPLY, REPLIED, "办法 (10 days)", ENTERPRISE)
                .on(DISPUTE, DISPUTED, HOUSE, ENTERPRISE)
                .on(SEND_BACK, State.REDO, HOUSE, HANDLER)
                .stays(ASK_EXTENSION, HOUSE, ENTERPRISE)
                .stays(GRANT_EXTENSION, HOUSE, HANDLER, REVIEWER)
                .stays(REFUSE_EXTENSION, HOUSE, HANDLER, REVIEWER);
        state(DISPUTED)
                .within(Limit.DISPUTE_CHECK)
                .atLimit(near(HANDLER), byItself(FORWARD))
                .on(FORWARD, FORWARDED, HOUSE, HANDLER, SYSTEM)
                .on(TRANSFER, TRANSFERRED, "办法 art. 5", REVIEWER);
        state(State.REDO)
                .within(Limit.REDOING)
                .atLimit(near(ENTERPRISE), marked(AtLimit.What.MARK_LATE), escalated(REVIEWER), daily(URGE))
                .on(Act.REPLY, REPLIED, "2008 规程", ENTERPRISE);
    }

    private void checking() {
        state(REPLIED)
                .within(Limit.REPLY_CHECK)
                .atLimit(near(HANDLER), escalated(REVIEWER))
                .on(SEND_BACK, State.REDO, TESTS, HANDLER)
                .on(BEGIN_VERIFICATION, VERIFYING, "2014 办法 (回访)", HANDLER)
                .stays(JUDGE_REPLY, HOUSE, HANDLER, REVIEWER);
        state(VERIFYING)
                .within(Limit.VERIFICATION)
                .atLimit(near(CALLBACK), byItself(NOTE_VERIFICATION), passed(HANDLER))
                .on(SEND_BACK, State.REDO, TESTS, HANDLER, CALLBACK)
                .on(MEDIATE, MEDIATING, "办法 art. 4", HANDLER)
                .on(ANSWER, ANSWERED, "邮政法 art. 65", HANDLER)
                .stays(NOTE_VERIFICATION, "2014 办法 (回访)", HANDLER, CALLBACK, SYSTEM)
                .stays(JUDGE_REPLY, HOUSE, HANDLER, REVIEWER)
                .stays(FIND, TESTS, HANDLER, REVIEWER);
        state(MEDIATING)
                .within(Limit.MEDIATION_OPINION, Limit.MEDIATION_CONSENT)
                .atLimit(near(MEDIATOR), byItself(NOTE_CONSENT), escalated(REVIEWER))
                .on(ANSWER, ANSWERED, "邮政法 art. 65; 办法 art. 4", MEDIATOR, HANDLER)
                .stays(GIVE_OPINION, "办法 art. 4", MEDIATOR)
                .stays(NOTE_CONSENT, "办法 (3 working days)", MEDIATOR, COMPLAINANT, ENTERPRISE, SYSTEM)
                .stays(FIND, TESTS, HANDLER, MEDIATOR, REVIEWER);
        state(SUSPENDED)
                .within(Limit.SUSPENSION_REVIEW)
                .atLimit(passed(HANDLER), escalated(REVIEWER))
                .back(RESUME, HOUSE, HANDLER, REVIEWER);
    }

    private void ending() {
        state(ANSWERED)
                .within(Limit.CLOSING)
                .atLimit(near(REVIEWER), byItself(CLOSE), escalated(REVIEWER))
                .on(CLOSE, CLOSED, TESTS, REVIEWER, SYSTEM)
                .stays(FIND, TESTS, HANDLER, MEDIATOR, REVIEWER);
        state(CLOSED)
                .within(Limit.SURVEYING)
                .atLimit(byItself(BEGIN_SURVEY))
                .on(BEGIN_SURVEY, SURVEY, HOUSE, SYSTEM, CALLBACK)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(SURVEY)
                .within(Limit.SURVEYING)
                .atLimit(near(CALLBACK), marked(AtLimit.What.MARK_UNRATED))
                .on(BEGIN_REVIEW, REVIEW, HOUSE, SYSTEM, CALLBACK, REVIEWER)
                .on(SEND_BACK, State.REDO, HOUSE + " (promise not kept)", CALLBACK, REVIEWER)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(REVIEW)
                .within(Limit.REVIEWING)
                .atLimit(near(REVIEWER), escalated(DIRECTOR))
                .on(SEND_BACK, State.REDO, HOUSE, REVIEWER)
                .on(MEDIATE, MEDIATING, HOUSE, REVIEWER)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM, REVIEWER);
        state(WITHDRAWN).within(Limit.ARCHIVING).atLimit(byItself(ARCHIVE)).on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(TERMINATED)
                .within(Limit.ARCHIVING)
                .atLimit(byItself(ARCHIVE))
                .back(UNMERGE, HOUSE, INTAKE, HANDLER, REVIEWER)
                .on(ARCHIVE, ARCHIVED, HOUSE, SYSTEM);
        state(ARCHIVED).stays(NOTE, HOUSE, REVIEWER);
    }

    /// What may be done in many states alike.
    private void everywhere() {
        for (State state : State.values()) {
            if (state != ARCHIVED) {
                state(state)
                        .stays(
                                NOTE,
                                HOUSE,
                                INTAKE,
                                HANDLER,
                                CALLBACK,
                                MEDIATOR,
                                REVIEWER,
                                DIRECTOR,
                                CITY_BUREAU,
                                SYSTEM)
                        .stays(ASSIGN, HOUSE, INTAKE, HANDLER, REVIEWER)
                        .stays(LINK, HOUSE, INTAKE, HANDLER, REVIEWER);
            }
        }
        for (State state : IN_WORK) {
            inWork(state(state));
        }
        inWork(state(SUSPENDED));
        for (State state :
                EnumSet.of(ACCEPTED, FORWARDED, PROCESSING, REPLIED, DISPUTED, State.REDO, VERIFYING, MEDIATING)) {
            state(state).on(SUSPEND, SUSPENDED, HOUSE + " (中止)", REVIEWER);
        }
        for (State state : IN_WORK) {
            state(state).on(MERGE, TERMINATED, "办法 art. 9 (3)", INTAKE, HANDLER, REVIEWER);
        }
    }

    private static void inWork(StateRules.Builder state) {
        state.on(WITHDRAW, WITHDRAWN, "办法 (撤诉)", COMPLAINANT, INTAKE, HANDLER, PARTNER)
                .on(TERMINATE, TERMINATED, "办法 art. 9 (3), (4)", REVIEWER)
                .stays(ADD_MATERIAL, "办法 art. 9 (1)", COMPLAINANT, INTAKE, HANDLER, PARTNER, ENTERPRISE)
                .stays(URGE, HOUSE, COMPLAINANT, INTAKE, HANDLER, REVIEWER, DIRECTOR, PARTNER, SYSTEM)
                .stays(SUPERVISE, HOUSE, REVIEWER, DIRECTOR, PARTNER, SYSTEM);
    }
}
