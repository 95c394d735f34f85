package org.openhotline.exchange.mail;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintFact;
import org.openhotline.complaint.ComplaintFact.ComplaintMoved;
import org.openhotline.complaint.FactListener;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;

/// Writes to an enterprise when a complaint is forwarded to it or comes back to be done again. The letter names the
/// complaint and the day, nothing about the person: that is read after logging in.
public final class EnterpriseLetters implements FactListener {

    private final Map<String, String> addresses;
    private final PostRoom postRoom;

    /// Letters to these addresses.
    ///
    /// @param addresses by the enterprise's code; one that is not in it gets no mail
    public EnterpriseLetters(Map<String, String> addresses, PostRoom postRoom) {
        this.addresses = Map.copyOf(addresses);
        this.postRoom = postRoom;
    }

    @Override
    public void happened(ComplaintFact fact) {
        if (!(fact instanceof ComplaintMoved(Complaint complaint, var step))) {
            return;
        }
        String enterprise = complaint.form().item().enterpriseCode();
        String address = enterprise == null ? null : addresses.get(enterprise);
        if (address != null && (step.act() == Act.FORWARD || step.act() == Act.SEND_BACK)) {
            String what = step.act() == Act.FORWARD ? "转办" : "退回重办";
            postRoom.post(
                    "to-enterprise",
                    Mail.of(address, "邮政业用户申诉" + what + "：" + complaint.number(), text(complaint, what)));
        }
    }

    private static String text(Complaint complaint, String what) {
        return """
                申诉编号：%s
                事项：%s
                本环节期限：%s

                请登录申诉处理系统查看详情并在期限内办理。本邮件由系统自动发出，请勿回复。
                """.formatted(complaint.number(), what, day(complaint.dues().step()));
    }

    private static String day(@Nullable Due due) {
        return due instanceof Due.On(var day) ? day.toString() : "见系统";
    }
}
