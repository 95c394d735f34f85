package org.openhotline.complaint;

/// Why a complaint is not accepted (handbook 1.4); the complainant is always told.
public enum RejectReason {
    R01("不属于邮政、快递服务质量范围", "办法 art. 8"),
    R02("未先向企业投诉，或投诉未满 7 日且未获答复", "办法 art. 9 (2)"),
    R03("申诉对象、事由、请求或事实材料不明确", "办法 art. 9 (1)"),
    R04("申诉人不是寄件人、收件人且无有效委托", "办法 art. 2"),
    R05("同一事项已受理或已答复，无新的申诉对象或事由", "办法 art. 9 (3)"),
    R06("已进入或经过诉讼、仲裁、行政裁决、人民调解", "办法 art. 9 (4)"),
    R07("涉及刑事侦查、行政处罚中的行为", "办法 art. 9 (4)"),
    R08("超过一年", "2014 办法 art. 9 (6)"),
    R09("身份或委托材料不全，逾期未补正", "办法 (证据)"),
    R10("非本省管辖", "办法 art. 5"),
    R11("属举报违法行为", "邮政法 art. 66"),
    R12("属咨询、建议、表扬", "-"),
    R13("以申诉谋取不正当利益", "办法 art. 3");

    private final String chinese;
    private final String base;

    RejectReason(String chinese, String base) {
        this.chinese = chinese;
        this.base = base;
    }

    public String chinese() {
        return chinese;
    }

    public String base() {
        return base;
    }
}
