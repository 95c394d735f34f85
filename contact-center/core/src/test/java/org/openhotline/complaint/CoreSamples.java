package org.openhotline.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openhotline.complaint.EnterpriseReply.Liability;
import org.openhotline.complaint.EnterpriseReply.Settlement;
import org.openhotline.complaint.EnterpriseReply.UserContent;
import org.openhotline.complaint.Grievance.OtherProcedure;
import org.openhotline.complaint.Grievance.Request;
import org.openhotline.complaint.PostalItem.BusinessType;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// A complete form and a complete reply.
final class CoreSamples {

    private CoreSamples() {}

    static ComplaintForm complete() {
        return new ComplaintForm(
                new Complainant(
                        new PersonName("李雷"),
                        Complainant.Role.RECIPIENT,
                        new PhoneNumber("+8613800138000"),
                        null,
                        null,
                        null,
                        "620102",
                        null,
                        null),
                new PostalItem(
                        "YTO",
                        "yt 8826123456789",
                        null,
                        BusinessType.EXPRESS_DOMESTIC,
                        LocalDate.of(2026, 9, 1),
                        null,
                        null,
                        null,
                        null,
                        "手机",
                        1,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new EnterpriseComplaint(
                        EnterpriseComplaint.Done.YES,
                        LocalDate.of(2026, 9, 5),
                        "电话",
                        null,
                        EnterpriseComplaint.Result.DISSATISFIED,
                        null),
                new Grievance(
                        "0301",
                        List.of(),
                        "快件丢失，客服推诿，要求赔偿。",
                        Set.of(Request.COMPENSATION),
                        30_000L,
                        OtherProcedure.NONE,
                        false),
                null);
    }

    static EnterpriseReply reply() {
        return new EnterpriseReply(
                "快件在中转场丢失",
                Liability.FULL,
                "兰州城关分公司",
                Set.of(Settlement.COMPENSATION),
                30_000,
                0,
                UserContent.YES,
                new PersonName("王五"),
                new PhoneNumber("+8613900139000"),
                List.of());
    }
}
