package org.openhotline.lifecycle;

/// The states of a complaint with their codes (handbook 1.7).
public enum State {
    REGISTERED(10, "已登记待审"),
    SUPPLEMENT(15, "待补正"),
    ACCEPTED(20, "已受理"),
    REJECTED(21, "不予受理"),
    GUIDED(22, "已引导投诉"),
    TRANSFERRED(23, "已移送"),
    FORWARDED(30, "已转办待签收"),
    PROCESSING(31, "企业处理中"),
    REPLIED(32, "企业已答复"),
    DISPUTED(33, "企业异议"),
    REDO(34, "退回重办"),
    VERIFYING(40, "回访核实"),
    MEDIATING(50, "调解中"),
    SUSPENDED(55, "中止"),
    ANSWERED(60, "已答复用户"),
    CLOSED(70, "结案"),
    WITHDRAWN(71, "撤诉"),
    TERMINATED(72, "终止"),
    SURVEY(75, "满意度回访"),
    REVIEW(76, "不满意复核"),
    ARCHIVED(80, "已归档");

    private final int code;
    private final String chinese;

    State(int code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    public int code() {
        return code;
    }

    public String chinese() {
        return chinese;
    }

    public static State ofCode(int code) {
        for (State state : values()) {
            if (state.code == code) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state has the code " + code);
    }
}
