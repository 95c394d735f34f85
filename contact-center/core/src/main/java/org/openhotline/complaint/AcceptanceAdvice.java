package org.openhotline.complaint;

import static org.openhotline.complaint.Advice.Weight.APPLIES;
import static org.openhotline.complaint.Advice.Weight.ASK_FIRST;
import static org.openhotline.complaint.Advice.Weight.LOOK;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.Limit;
import org.openhotline.lifecycle.Policy;

/// Says from the form which reasons speak against acceptance (handbook 1.4). It advises; a person decides.
public final class AcceptanceAdvice {

    private static final String THE_PROVINCE = "62";
    private static final List<String> OUTSIDE = List.of("储蓄", "理财", "贷款", "零担", "货运专线", "商品质量", "假货");
    private static final List<String> BREACH = List.of("举报", "贩卖个人信息", "无证经营");

    private final ComplaintForm form;
    private final LocalDate received;
    private final Policy policy;
    private final List<Advice> advice = new ArrayList<>();

    private AcceptanceAdvice(ComplaintForm form, LocalDate received, Policy policy) {
        this.form = form;
        this.received = received;
        this.policy = policy;
    }

    /// @param received the day of receipt
    /// @param earlier what the same person has complained of before about the same item
    public static List<Advice> on(ComplaintForm form, LocalDate received, Policy policy, List<Earlier> earlier) {
        var looking = new AcceptanceAdvice(form, received, policy);
        looking.scope();
        looking.enterpriseFirst();
        looking.clear();
        looking.standing();
        looking.repeated(earlier);
        looking.otherProcedure();
        looking.inTime();
        looking.here();
        return List.copyOf(looking.advice);
    }

    /// The day from which somebody who was guided to the enterprise may come again: the day after the enterprise's
    /// time.
    public static LocalDate comeBackOn(@Nullable EnterpriseComplaint first, LocalDate today, Policy policy) {
        LocalDate raised = first == null || first.on() == null ? today : first.on();
        LocalDate after = raised.plusDays(policy.limit(Limit.ENTERPRISE_FIRST).length() + 1L);
        return after.isAfter(today) ? after : today.plusDays(1);
    }

    private void scope() {
        word(OUTSIDE).ifPresent(word -> add(RejectReason.R01, LOOK, "事由提到“" + word + "”：请核对是否属于邮政、快递服务质量"));
        word(BREACH).ifPresent(word -> add(RejectReason.R11, LOOK, "事由提到“" + word + "”：如属违法行为，应移送线索"));
    }

    private Optional<String> word(List<String> words) {
        String text = form.grievance().text();
        return text == null
                ? Optional.empty()
                : words.stream().filter(text::contains).findFirst();
    }

    private void enterpriseFirst() {
        EnterpriseComplaint first = form.enterpriseComplaint();
        if (first == null) {
            add(RejectReason.R02, ASK_FIRST, "请询问是否已先向企业投诉");
        } else if (first.done() == EnterpriseComplaint.Done.NO) {
            comeBack(first, "尚未向企业投诉：请先向企业投诉");
        } else if (first.done() == EnterpriseComplaint.Done.YES) {
            raised(first);
        }
    }

    private void raised(EnterpriseComplaint first) {
        LocalDate on = first.on();
        if (first.result() == EnterpriseComplaint.Result.DISSATISFIED) {
            return;
        }
        if (on == null || first.result() == null) {
            add(RejectReason.R02, ASK_FIRST, "请补问企业投诉的日期和结果");
        } else if (first.result() == EnterpriseComplaint.Result.UNANSWERED && !isOver(on)) {
            comeBack(first, "企业处理期未满 " + policy.limit(Limit.ENTERPRISE_FIRST).length() + " 日");
        } else if (first.result() == EnterpriseComplaint.Result.ANSWERED) {
            add(RejectReason.R02, LOOK, "企业已答复：请核对申诉人对答复是否不满意");
        }
    }

    /// Whether the enterprise's time for a complaint raised on this day is over.
    private boolean isOver(LocalDate raised) {
        return received.isAfter(
                raised.plusDays(policy.limit(Limit.ENTERPRISE_FIRST).length()));
    }

    private void comeBack(EnterpriseComplaint first, String why) {
        LocalDate day = comeBackOn(first, received, policy);
        advice.add(new Advice(RejectReason.R02, APPLIES, why + "，" + day + " 起仍未解决可再来申诉", day));
    }

    private void clear() {
        Set<Missing> missing = Completeness.missingOf(form);
        boolean unclear = Stream.of(Missing.ENTERPRISE, Missing.PROBLEM, Missing.TEXT, Missing.REQUEST)
                .anyMatch(missing::contains);
        String text = form.grievance().text();
        if (unclear || (text != null && text.strip().length() < Grievance.SHORTEST_TEXT)) {
            add(RejectReason.R03, ASK_FIRST, "申诉对象、事由或请求尚不明确：请补全，或要求补正");
        }
    }

    private void standing() {
        Complainant who = form.complainant();
        var agent = who.representative();
        if (who.role() == Complainant.Role.AGENT && (agent == null || agent.powerOfAttorney() == null)) {
            add(RejectReason.R04, ASK_FIRST, "代理人申诉：请提供签名或盖章的授权委托书");
        }
        if (who.role() == Complainant.Role.OTHER_USER) {
            add(RejectReason.R04, LOOK, "申诉人不是寄件人或收件人：请核对是否使用了邮政服务");
        }
    }

    private void repeated(List<Earlier> earlier) {
        earlier.stream()
                .filter(Earlier::isOpen)
                .findFirst()
                .ifPresent(open -> add(RejectReason.R05, APPLIES, "同一邮件的申诉 " + open.number() + " 正在办理：请并入该申诉"));
        earlier.stream().filter(Earlier::isAnswered).findFirst().ifPresent(this::answeredBefore);
    }

    private void answeredBefore(Earlier answered) {
        if (answered.sameRespondent() && answered.sameReason()) {
            add(RejectReason.R05, APPLIES, "同一事项已在 " + answered.number() + " 答复，且无新的对象或事由");
        } else {
            add(RejectReason.R05, LOOK, "曾就同一邮件申诉（" + answered.number() + "），本次对象或事由不同，可以受理");
        }
    }

    private void otherProcedure() {
        Grievance.OtherProcedure other = form.grievance().otherProcedure();
        if (other == null) {
            return;
        }
        switch (other) {
            case LAWSUIT, ARBITRATION, MEDIATION -> add(RejectReason.R06, APPLIES, "已进入诉讼、仲裁或人民调解");
            case POLICE -> add(RejectReason.R07, LOOK, "公安机关正在处理：请核对是否属刑事侦查");
            case MARKET_REGULATOR -> add(RejectReason.R01, LOOK, "已向 12315 反映：请核对是否为商品质量问题");
            case NONE -> {}
        }
    }

    /// A soft limit: a supervisor may accept all the same.
    private void inTime() {
        EnterpriseComplaint first = form.enterpriseComplaint();
        LocalDate begun =
                first != null && first.on() != null ? first.on() : form.item().postedOn();
        int years = policy.limit(Limit.COMPLAINING).length();
        if (begun != null && received.isAfter(begun.plusYears(years))) {
            add(RejectReason.R08, LOOK, "已超过 " + years + " 年：由科长决定是否受理");
        }
    }

    private void here() {
        if (isElsewhere(form.item().sender()) && isElsewhere(form.item().recipient())) {
            add(RejectReason.R10, LOOK, "寄件地和收件地都不在本省：请核对管辖，必要时移送");
        }
    }

    private static boolean isElsewhere(PostalItem.@Nullable Party party) {
        String county = party == null ? null : party.countyCode();
        return county != null && !county.startsWith(THE_PROVINCE);
    }

    private void add(RejectReason reason, Advice.Weight weight, String why) {
        advice.add(new Advice(reason, weight, why, null));
    }
}
