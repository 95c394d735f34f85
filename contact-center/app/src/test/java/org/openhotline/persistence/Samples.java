package org.openhotline.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.EnterpriseComplaint;
import org.openhotline.complaint.EnterpriseReply;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.PostalItem;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.By;
import org.openhotline.person.Address;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// A complaint in which every field is filled, with rare characters and emoji in its words.
final class Samples {

    static final String NAME = "张𠮷嬃";
    static final PhoneNumber PHONE = new PhoneNumber("+8613893171234");
    static final By AGENT = By.staff("agent01", Set.of(Actor.INTAKE));
    static final By HANDLER = By.staff("handler01", Set.of(Actor.HANDLER, Actor.MEDIATOR));
    static final By REVIEWER = By.staff("manager01", Set.of(Actor.REVIEWER));
    static final By YTO = By.enterprise("yto01", "YTO");

    private Samples() {}

    static ComplaintForm fullForm() {
        return new ComplaintForm(
                complainant(), item(), firstComplaint(), grievance(), new ComplaintForm.Consent("2026-11", at()));
    }

    static Instant at() {
        return Instant.parse("2026-09-14T01:02:03.456789Z");
    }

    private static Complainant complainant() {
        return new Complainant(
                new PersonName(NAME),
                Complainant.Role.AGENT,
                PHONE,
                new PhoneNumber("+869318123456"),
                Complainant.IdType.RESIDENT_ID,
                new IdNumber("62010219900307123X"),
                "620102",
                new Address("静宁路𠮷祥里 7 号 🏠"),
                new Complainant.Representative(new PersonName("李代"), new IdNumber("G12345678"), UUID.randomUUID()));
    }

    private static PostalItem item() {
        return new PostalItem(
                "YTO",
                "YT8826123456789",
                "面单烂了",
                PostalItem.BusinessType.EXPRESS_DOMESTIC,
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 4),
                LocalDate.of(2026, 9, 5),
                new PostalItem.Party(
                        new PersonName("王寄件"), new PhoneNumber("+8613900001111"), "110101", new Address("东城某处")),
                new PostalItem.Party(null, null, "620102", null),
                "手机 📱",
                2,
                500_000L,
                true,
                300_000L,
                1_500L,
                2_300L,
                0L,
                "淘宝",
                "2026-0901-77");
    }

    private static EnterpriseComplaint firstComplaint() {
        return new EnterpriseComplaint(
                EnterpriseComplaint.Done.YES,
                LocalDate.of(2026, 9, 6),
                "95554",
                "T-1",
                EnterpriseComplaint.Result.DISSATISFIED,
                "只肯赔运费 😡");
    }

    private static Grievance grievance() {
        return new Grievance(
                "0301",
                List.of("0203"),
                "快件在𠮷林中转后丢失 😭，客服“再等等”\t\n第二行",
                Set.of(Grievance.Request.COMPENSATION, Grievance.Request.APOLOGY),
                300_000L,
                Grievance.OtherProcedure.NONE,
                true);
    }

    static EnterpriseReply reply() {
        return new EnterpriseReply(
                "确认丢失 🙏",
                EnterpriseReply.Liability.FULL,
                "兰州转运中心",
                Set.of(EnterpriseReply.Settlement.COMPENSATION, EnterpriseReply.Settlement.APOLOGY),
                300_000,
                2_300,
                EnterpriseReply.UserContent.YES,
                new PersonName("赵经办"),
                new PhoneNumber("+8613811112222"),
                List.of(UUID.randomUUID()));
    }
}
