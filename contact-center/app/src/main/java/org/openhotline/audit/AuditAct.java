package org.openhotline.audit;

/// What is kept in the audit log.
public enum AuditAct {
    LOGGED_IN("登录"),
    LOGIN_FAILED("登录失败"),
    LOGIN_LOCKED("登录锁定"),
    LOGGED_OUT("退出登录"),
    PASSWORD_CHANGED("修改密码"),
    SECOND_FACTOR_ENROLLED("启用动态口令"),
    RECOVERY_CODE_USED("使用恢复码"),
    USER_CREATED("新建用户"),
    USER_CHANGED("修改用户"),
    ROLES_CHANGED("修改岗位"),
    USER_DEACTIVATED("停用用户"),
    USER_ACTIVATED("启用用户"),
    USER_UNLOCKED("解锁用户"),
    PASSWORD_RESET("重置密码"),
    SECOND_FACTOR_RESET("重置动态口令"),
    SESSION_ENDED("结束会话"),
    SETTING_CHANGED("修改设置"),
    TOKEN_MADE("新建接口令牌"),
    TOKEN_REVOKED("撤销接口令牌"),
    COMPLAINT_REGISTERED("登记申诉"),
    COMPLAINT_ACT("办理申诉"),
    COMPLAINT_NOTED("更新申诉"),
    DISCLOSED("查看个人信息"),
    RECORDING_PLAYED("播放录音"),
    FILE_TAKEN("下载附件"),
    EXPORTED("导出"),
    OPERATED("运维操作"),
    KEY_CHANGED("更换密钥"),
    HOLD_SET("设置保全"),
    HOLD_LIFTED("解除保全"),
    ERASURE_PROPOSED("提出删除个人信息"),
    ERASED("确认删除个人信息"),
    AUDIT_READ("查看审计"),
    AUDIT_VERIFIED("校验审计链");

    private final String chinese;

    AuditAct(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
