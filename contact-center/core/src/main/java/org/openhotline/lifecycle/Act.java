package org.openhotline.lifecycle;

/// What can be done to a complaint; every act is a row of [ComplaintLifecycle]. The first group moves a complaint to
/// another state, the second leaves it where it is.
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
    SUSPEND("中止"),
    RESUME("恢复办理"),
    ANSWER("答复用户"),
    CLOSE("结案"),
    WITHDRAW("撤诉"),
    TERMINATE("终止"),
    MERGE("并入另一申诉"),
    UNMERGE("取消合并"),
    BEGIN_SURVEY("满意度回访"),
    BEGIN_REVIEW("不满意复核"),
    ARCHIVE("归档"),

    EDIT("修改登记"),
    ASSIGN("指派"),
    NOTE("备注"),
    ADD_MATERIAL("补充材料"),
    LINK("关联"),
    URGE("催办"),
    SUPERVISE("督办"),
    PROPOSE_REJECTION("提请不予受理"),
    ACKNOWLEDGE("确认移送收到"),
    ASK_EXTENSION("申请延期"),
    GRANT_EXTENSION("同意延期"),
    REFUSE_EXTENSION("不同意延期"),
    JUDGE_REPLY("评定答复质量"),
    NOTE_VERIFICATION("登记回访核实"),
    GIVE_OPINION("提出调解意见"),
    NOTE_CONSENT("登记调解意见反馈"),
    FIND("认定");

    private final String chinese;

    Act(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
