package org.openhotline.lifecycle;

/// What can be done to a complaint; every act is a row of [ComplaintLifecycle].
public enum Act {
    ASK_SUPPLEMENT("要求补正"),
    SUPPLEMENT("补正"),
    ACCEPT("受理"),
    REJECT("不予受理"),
    GUIDE("引导先投诉"),
    TRANSFER("移送"),
    REOPEN("重新登记"),
    FORWARD("转办"),
    SIGN("签收"),
    DISPUTE("提出异议"),
    REPLY("答复"),
    SEND_BACK("退回重办"),
    BEGIN_VERIFICATION("转回访核实"),
    MEDIATE("进入调解"),
    ANSWER("答复用户"),
    CLOSE("结案"),
    WITHDRAW("撤诉"),
    TERMINATE("终止"),
    BEGIN_SURVEY("满意度回访"),
    BEGIN_REVIEW("不满意复核"),
    ARCHIVE("归档");

    private final String chinese;

    Act(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
