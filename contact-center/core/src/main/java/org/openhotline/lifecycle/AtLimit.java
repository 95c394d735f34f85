package org.openhotline.lifecycle;

import org.jspecify.annotations.Nullable;

/// What happens when the limit of a state comes near or has passed. (That it is coloured and worded goes without
/// saying.)
///
/// @param whom who is told; null when nobody in particular
/// @param act what the system does by itself; null when it only tells or marks
public record AtLimit(
        When when,
        What what,
        @Nullable Actor whom,
        @Nullable Act act) {

    public enum When {
        /// Three quarters of the time are over.
        NEAR("临近"),
        PASSED("超过"),
        EACH_DAY_PAST("超过后每日"),
        THREE_DAYS_PAST("超过 3 日");

        private final String chinese;

        When(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public enum What {
        REMIND("提醒"),
        ESCALATE("报"),
        MARK_LATE("记为逾期，列入通告"),
        DO("系统自动"),
        MARK_UNRATED("记为未参评");

        private final String chinese;

        What(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    static AtLimit near(Actor whom) {
        return new AtLimit(When.NEAR, What.REMIND, whom, null);
    }

    static AtLimit passed(Actor whom) {
        return new AtLimit(When.PASSED, What.REMIND, whom, null);
    }

    static AtLimit escalated(Actor whom) {
        return new AtLimit(When.PASSED, What.ESCALATE, whom, null);
    }

    static AtLimit marked(What mark) {
        return new AtLimit(When.PASSED, mark, null, null);
    }

    static AtLimit byItself(Act act) {
        return new AtLimit(When.PASSED, What.DO, null, act);
    }

    static AtLimit daily(Act act) {
        return new AtLimit(When.EACH_DAY_PAST, What.DO, null, act);
    }

    static AtLimit later(Act act) {
        return new AtLimit(When.THREE_DAYS_PAST, What.DO, null, act);
    }
}
