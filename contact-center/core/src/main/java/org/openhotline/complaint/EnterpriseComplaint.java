package org.openhotline.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the user first raised with the enterprise (企业投诉); without it a complaint cannot be accepted (rules art. 9 (2)).
public record EnterpriseComplaint(
        Done done,
        @Nullable LocalDate on,
        @Nullable String channel,
        @Nullable String ticket,
        @Nullable Result result,
        @Nullable String text) {

    /// 是; 渠道不畅无人受理; 否.
    public enum Done {
        YES,
        BLOCKED,
        NO
    }

    /// 未答复, 不满意, 已答复.
    public enum Result {
        UNANSWERED,
        DISSATISFIED,
        ANSWERED
    }
}
