package org.openhotline.desk;

import java.time.LocalDate;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Mediation;
import org.openhotline.desk.Problems.NotOpenNow;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.By;
import org.openhotline.lifecycle.ComplaintLifecycle;

/// What is open to a complainant in her complaint, by the table and by what stands in it, and the plain reason where it
/// is not.
final class DoorRules {

    private DoorRules() {}

    static boolean isOpen(Complaint complaint, Act act) {
        return ComplaintLifecycle.rule(complaint.state(), act)
                .filter(rule -> rule.isOpenTo(By.complainant()))
                .isPresent();
    }

    static void refuseShut(Complaint complaint, Act act) {
        if (!isOpen(complaint, act)) {
            throw new NotOpenNow("这件申诉现在是“" + complaint.state().chinese() + "”，" + instead(act));
        }
    }

    private static String instead(Act act) {
        return switch (act) {
            case SUPPLEMENT -> "没有等您补正的材料。";
            case ADD_MATERIAL -> "不再接收材料；有新情况请拨打 12305。";
            case WITHDRAW -> "不能再撤诉。";
            case NOTE_CONSENT -> "没有等您表态的调解意见。";
            case REOPEN -> "不能重新提出；有新情况请拨打 12305 或另行申诉。";
            default -> "不能办理这一项。";
        };
    }

    static boolean hasOpinion(Complaint complaint) {
        Mediation mediation = complaint.handling().mediation();
        return isOpen(complaint, Act.NOTE_CONSENT) && mediation != null && mediation.opinion() != null;
    }

    static void refuseConsent(Complaint complaint) {
        refuseShut(complaint, Act.NOTE_CONSENT);
        Mediation mediation = complaint.handling().mediation();
        if (mediation == null || mediation.opinion() == null) {
            throw new NotOpenNow("调解员还没有提出调解意见。");
        }
        Mediation.Consent said = mediation.complainant();
        if (said != null) {
            throw new NotOpenNow(
                    switch (said) {
                        case YES -> "您已经表示同意，不能再改；如有误请拨打 12305。";
                        case NO -> "您已经表示不同意，不能再改；如有误请拨打 12305。";
                        case SILENT -> "三个工作日已过，按不同意处理。";
                    });
        }
    }

    static void refuseReturn(Complaint complaint, LocalDate today) {
        refuseShut(complaint, Act.REOPEN);
        LocalDate from = complaint.handling().comeBackOn();
        if (from != null && today.isBefore(from)) {
            throw new NotOpenNow("企业处理期还没有满，" + from + " 起仍没有解决的，可以在这里重新提出。");
        }
    }
}
