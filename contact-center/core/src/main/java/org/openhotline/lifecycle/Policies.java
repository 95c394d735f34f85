package org.openhotline.lifecycle;

import static org.openhotline.deadline.TimeLimit.Certainty.ASSUMED;
import static org.openhotline.deadline.TimeLimit.Certainty.CERTAIN;
import static org.openhotline.deadline.TimeLimit.Certainty.LIKELY;
import static org.openhotline.deadline.TimeLimit.Start.CLOSED;
import static org.openhotline.deadline.TimeLimit.Start.ENTERPRISE_COMPLAINT;
import static org.openhotline.deadline.TimeLimit.Start.FORWARDED;
import static org.openhotline.deadline.TimeLimit.Start.OPINION;
import static org.openhotline.deadline.TimeLimit.Start.RECEIPT;
import static org.openhotline.deadline.TimeLimit.Start.REPLIED;
import static org.openhotline.deadline.TimeLimit.Start.STATE_ENTERED;
import static org.openhotline.deadline.TimeLimit.Unit.CALENDAR;
import static org.openhotline.deadline.TimeLimit.Unit.ROLLING;
import static org.openhotline.deadline.TimeLimit.Unit.WORKING;
import static org.openhotline.deadline.TimeLimit.Unit.YEARS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openhotline.deadline.TimeLimit;

/// All versions of the rules (handbook 1.1 and 1.3). The day of receipt chooses.
public final class Policies {

    private static final Policy OF_2011 = new Policy(
            "2011",
            "《邮政业消费者申诉处理办法》（2011）",
            LocalDate.of(2011, 6, 29),
            Map.ofEntries(
                    limit(Limit.ENTERPRISE_FIRST, "企业先行处理", 7, CALENDAR, ENTERPRISE_COMPLAINT, "2011 办法", CERTAIN),
                    limit(Limit.COMPLAINING, "申诉时效", 1, YEARS, ENTERPRISE_COMPLAINT, "2011 办法", LIKELY),
                    limit(Limit.ACCEPTANCE, "受理审查", 2, WORKING, RECEIPT, "house rule", ASSUMED),
                    limit(Limit.SUPPLEMENTING, "补正", 5, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.TRANSFERRING, "移送", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.FORWARDING, "转办", 2, WORKING, STATE_ENTERED, "2011 办法", LIKELY),
                    limit(Limit.SIGNING, "企业签收", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.ENTERPRISE_REPLY, "企业答复", 15, ROLLING, FORWARDED, "2011 办法", CERTAIN),
                    limit(Limit.EXTENSION, "企业答复延期", 5, CALENDAR, FORWARDED, "house rule", ASSUMED),
                    limit(Limit.LAST_EXTENSION, "延期的最后一日", 27, CALENDAR, RECEIPT, "house rule", ASSUMED),
                    limit(Limit.REPLY_CHECK, "答复审查", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.DISPUTE_CHECK, "异议审查", 1, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.REDOING, "重办", 5, ROLLING, STATE_ENTERED, "2008 规程", LIKELY),
                    limit(Limit.VERIFICATION, "回访核实", 3, WORKING, REPLIED, "house rule", ASSUMED),
                    limit(Limit.MEDIATION_OPINION, "提出调解意见", 25, CALENDAR, RECEIPT, "house rule", ASSUMED),
                    limit(Limit.MEDIATION_CONSENT, "调解意见反馈", 3, WORKING, OPINION, "house rule", ASSUMED),
                    limit(Limit.SUSPENSION_REVIEW, "中止复查", 10, CALENDAR, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.FINAL_ANSWER, "最终答复", 30, CALENDAR, RECEIPT, "邮政法 art. 65", CERTAIN),
                    limit(Limit.CLOSING, "结案", 2, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.SURVEYING, "满意度回访", 7, CALENDAR, CLOSED, "house rule", ASSUMED),
                    limit(Limit.REVIEWING, "不满意复核", 3, WORKING, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.ARCHIVING, "归档", 30, CALENDAR, STATE_ENTERED, "house rule", ASSUMED),
                    limit(Limit.REPEATING, "重复申诉", 30, CALENDAR, RECEIPT, "house rule", ASSUMED),
                    limit(Limit.KEEPING, "案卷保存", 3, YEARS, CLOSED, "house rule", ASSUMED)));

    private static final Policy OF_2014 = OF_2011.followedBy(
            "2014",
            "《邮政业消费者申诉处理办法》（2014）",
            LocalDate.of(2014, 9, 1),
            Map.ofEntries(
                    limit(Limit.COMPLAINING, "申诉时效", 1, YEARS, ENTERPRISE_COMPLAINT, "2014 办法 art. 9 (6)", LIKELY),
                    limit(Limit.ACCEPTANCE, "受理审查", 2, WORKING, RECEIPT, "2014 办法 art. 10", CERTAIN),
                    limit(Limit.ENTERPRISE_REPLY, "企业答复", 15, ROLLING, FORWARDED, "2014 办法", LIKELY),
                    limit(Limit.VERIFICATION, "回访核实", 3, WORKING, REPLIED, "2014 办法", CERTAIN)));

    private static final Policy CURRENT = OF_2014.followedBy(
            "2020",
            "《邮政业用户申诉处理办法》（现行）",
            // In force at the latest on this day: the notice for December 2020 uses its words. The day itself is a
            // setting.
            LocalDate.of(2020, 12, 1),
            Map.ofEntries(
                    limit(
                            Limit.ENTERPRISE_FIRST,
                            "企业先行处理",
                            7,
                            CALENDAR,
                            ENTERPRISE_COMPLAINT,
                            "办法 art. 9 (2); 快递暂行条例 art. 28",
                            CERTAIN),
                    limit(Limit.COMPLAINING, "申诉时效", 1, YEARS, ENTERPRISE_COMPLAINT, "2014 办法 art. 9 (6)", LIKELY),
                    limit(Limit.ACCEPTANCE, "受理审查", 2, WORKING, RECEIPT, "2014 办法 art. 10", ASSUMED),
                    limit(Limit.ENTERPRISE_REPLY, "企业答复", 10, ROLLING, FORWARDED, "办法 (10 days)", LIKELY),
                    limit(Limit.VERIFICATION, "回访核实", 3, WORKING, REPLIED, "2014 办法", LIKELY),
                    limit(Limit.MEDIATION_CONSENT, "调解意见反馈", 3, WORKING, OPINION, "办法", LIKELY),
                    limit(Limit.FINAL_ANSWER, "最终答复", 30, CALENDAR, RECEIPT, "邮政法 art. 65; 办法 art. 4", CERTAIN),
                    limit(Limit.KEEPING, "案卷保存", 3, YEARS, CLOSED, "办法", LIKELY)));

    private final List<Policy> newestFirst;

    private Policies(Policy current) {
        newestFirst = List.of(current, OF_2014, OF_2011);
    }

    /// As the law has them.
    public static Policies standard() {
        return new Policies(CURRENT);
    }

    /// As the law has them, with the house's own lengths where the law is silent or not certain.
    ///
    /// @param currentSince the first day of receipt under the current rules (its exact date is not known to us)
    /// @throws IllegalArgumentException when a certain limit is set otherwise
    public static Policies of(LocalDate currentSince, Map<Limit, Integer> house) {
        return new Policies(CURRENT.with(currentSince, house));
    }

    /// What is received before the oldest version is handled under it.
    public Policy on(LocalDate received) {
        return newestFirst.stream()
                .filter(policy -> !received.isBefore(policy.from()))
                .findFirst()
                .orElse(newestFirst.getLast());
    }

    /// The version that a stored complaint names.
    public Policy named(String id) {
        return newestFirst.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no version of the rules is called " + id));
    }

    public List<Policy> newestFirst() {
        return newestFirst;
    }

    private static Map.Entry<Limit, TimeLimit> limit(
            Limit limit,
            String name,
            int length,
            TimeLimit.Unit unit,
            TimeLimit.Start start,
            String source,
            TimeLimit.Certainty certainty) {
        return Map.entry(limit, new TimeLimit(name, length, unit, start, source, certainty));
    }
}
