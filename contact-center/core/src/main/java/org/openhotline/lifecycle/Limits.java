package org.openhotline.lifecycle;

import static org.openhotline.deadline.TimeLimit.Certainty.ASSUMED;
import static org.openhotline.deadline.TimeLimit.Certainty.CERTAIN;
import static org.openhotline.deadline.TimeLimit.Certainty.LIKELY;
import static org.openhotline.deadline.TimeLimit.Start.FORWARDED;
import static org.openhotline.deadline.TimeLimit.Start.RECEIPT;
import static org.openhotline.deadline.TimeLimit.Start.REPLIED;
import static org.openhotline.deadline.TimeLimit.Start.STATE_ENTERED;
import static org.openhotline.deadline.TimeLimit.Unit.CALENDAR;
import static org.openhotline.deadline.TimeLimit.Unit.ROLLING;
import static org.openhotline.deadline.TimeLimit.Unit.WORKING;

import org.openhotline.deadline.TimeLimit;

/// The limits of the current rules (《邮政业用户申诉处理办法》), each with its source (handbook 1.3).
public final class Limits {

    /// The version of the rules that new complaints are handled under.
    public static final String POLICY = "2020";

    public static final TimeLimit FINAL_ANSWER =
            new TimeLimit("最终答复", 30, CALENDAR, RECEIPT, "邮政法 art. 65; 办法 art. 4", CERTAIN);
    public static final TimeLimit ACCEPTANCE = new TimeLimit("受理审查", 2, WORKING, RECEIPT, "2014 办法 art. 10", ASSUMED);
    public static final TimeLimit SUPPLEMENT = new TimeLimit("补正", 5, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit FORWARDING = new TimeLimit("转办", 2, WORKING, STATE_ENTERED, "2011 办法", LIKELY);
    public static final TimeLimit SIGNING = new TimeLimit("企业签收", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit ENTERPRISE_REPLY =
            new TimeLimit("企业答复", 10, ROLLING, FORWARDED, "办法 (10 days)", LIKELY);
    public static final TimeLimit REPLY_CHECK = new TimeLimit("答复审查", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit DISPUTE_CHECK =
            new TimeLimit("异议审查", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit REDO = new TimeLimit("重办", 5, ROLLING, STATE_ENTERED, "2008 规程", LIKELY);
    public static final TimeLimit VERIFICATION = new TimeLimit("回访核实", 3, WORKING, REPLIED, "2014 办法", LIKELY);
    public static final TimeLimit MEDIATION_OPINION = new TimeLimit("调解意见反馈", 3, WORKING, STATE_ENTERED, "办法", LIKELY);
    public static final TimeLimit CLOSING = new TimeLimit("结案", 2, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit SURVEYING = new TimeLimit("满意度回访", 7, CALENDAR, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit REVIEWING = new TimeLimit("不满意复核", 3, WORKING, STATE_ENTERED, "house rule", ASSUMED);
    public static final TimeLimit ARCHIVING = new TimeLimit("归档", 30, CALENDAR, STATE_ENTERED, "house rule", ASSUMED);

    private Limits() {}
}
