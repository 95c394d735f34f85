package org.openhotline.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.State;

/// What must hold before an act, beyond the table: each refusal says what to do.
final class Acceptable {

    /// Without these an enterprise could not look into the matter (rules art. 9 (1), (2)).
    private static final Set<Missing> NEEDED = EnumSet.of(
            Missing.COMPLAINANT_NAME,
            Missing.COMPLAINANT_PHONE,
            Missing.ENTERPRISE,
            Missing.WAYBILL,
            Missing.ENTERPRISE_COMPLAINT,
            Missing.PROBLEM,
            Missing.TEXT,
            Missing.BUSINESS_TYPE,
            Missing.COUNTY);

    private Acceptable() {}

    static InvalidForm refused(String field, String code, String message) {
        return new InvalidForm(List.of(new Fault(field, code, message)));
    }

    static void refuseIncomplete(Complaint complaint) {
        List<Fault> faults = complaint.missing().stream()
                .filter(NEEDED::contains)
                .sorted()
                .map(missing -> new Fault(missing.name(), "required", "受理前请补全此项，或要求申诉人补正"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    /// R13 refuses a person as illegitimate: one proposes, another one, a reviewer, decides.
    static void refuseAlone(Complaint complaint, Rejection rejection, By by) {
        if (rejection.reason() != RejectReason.R13) {
            return;
        }
        Proposal proposal = complaint.handling().proposal();
        if (proposal == null || proposal.rejection().reason() != RejectReason.R13) {
            throw refused("reason", "two-people", "以 R13 不予受理须两人决定：请先由受理员或办理员提请，再由科长决定");
        } else if (proposal.by().equals(by.who()) || !by.as().contains(Actor.REVIEWER)) {
            throw refused("reason", "two-people", "以 R13 不予受理须两人决定：请由提请人以外的科长决定");
        }
    }

    static void refuseFurtherRound(Complaint complaint, HouseRules rules) {
        boolean checking = complaint.state() == State.REPLIED || complaint.state() == State.VERIFYING;
        if (checking && complaint.handling().redoRounds() >= rules.redoRounds()) {
            throw refused("redoRounds", "exhausted", "已退回重办 " + rules.redoRounds() + " 次，请转入调解或答复申诉人");
        }
    }

    static void refuseUnverified(Complaint complaint) {
        boolean mediated = complaint.state() == State.MEDIATING;
        if (complaint.handling().verification() == null && !mediated) {
            throw refused("verification", "required", "答复用户前请先登记回访核实结果");
        }
    }

    static void refuseUnmediated(Complaint complaint) {
        Mediation mediation = complaint.handling().mediation();
        if (complaint.state() == State.MEDIATING && (mediation == null || !mediation.bothHaveSpoken())) {
            throw refused("mediation", "required", "请先登记双方对调解意见的反馈（逾期未反馈视为不同意）");
        }
    }

    static void refuseUnaskedOpinion(Complaint complaint) {
        Mediation mediation = complaint.handling().mediation();
        if (mediation == null || mediation.opinion() == null) {
            throw refused("mediation", "required", "请先提出调解意见");
        }
    }

    static void refuseExtension(Complaint complaint, int days, int most) {
        Extension earlier = complaint.handling().extension();
        if (earlier != null && earlier.isOpen()) {
            throw refused("extension", "pending", "延期申请正在审核，请勿重复提交");
        }
        if (earlier != null && Boolean.TRUE.equals(earlier.granted())) {
            throw refused("extension", "exhausted", "每件申诉只能延期一次");
        }
        if (days < 1 || days > most) {
            throw refused("days", "invalid", "延期天数应为 1 至 " + most + " 日");
        }
    }

    static void refuseReviewDay(LocalDate reviewOn, LocalDate today, LocalDate latest) {
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(latest)) {
            throw refused("reviewOn", "invalid", "复查日应在 " + today.plusDays(1) + " 至 " + latest + " 之间");
        }
    }

    /// Which tests are not met may be lived with only where nothing further can be done.
    static Closing complete(@Nullable Closing closing, Complaint complaint, HouseRules rules) {
        if (closing == null) {
            throw refused("finding", "required", "结案前请先登记认定结果和三项结案检验");
        }
        List<Fault> faults = unmet(closing.tests());
        boolean nothingFurther = closing.result() == Closing.Result.MEDIATION_FAILED
                || closing.result() == Closing.Result.UNREACHABLE
                || complaint.handling().redoRounds() >= rules.redoRounds();
        if (!faults.isEmpty() && !nothingFurther) {
            throw new InvalidForm(faults);
        }
        String because = closing.because();
        if (!faults.isEmpty() && (because == null || because.isBlank())) {
            throw refused("because", "required", "有检验项未满足：请写明为何仍予结案");
        }
        return closing;
    }

    private static List<Fault> unmet(Closing.ClosingTests tests) {
        List<Fault> faults = new ArrayList<>();
        if (!tests.handlingFits()) {
            faults.add(new Fault("tests.handlingFits", "unmet", "处理结果与约定或规定不符，请退回重办或转入调解"));
        }
        if (!tests.replyAgreesWithUser()) {
            faults.add(new Fault("tests.replyAgreesWithUser", "unmet", "企业答复与用户反映不符，请退回重办或转入调解"));
        }
        if (!tests.unitClear()) {
            faults.add(new Fault("tests.unitClear", "unmet", "责任单位不明确，请退回重办"));
        }
        return faults;
    }
}
