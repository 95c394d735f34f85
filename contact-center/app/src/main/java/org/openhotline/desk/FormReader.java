package org.openhotline.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.EnterpriseComplaint;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.PostalItem;
import org.openhotline.person.Address;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import tools.jackson.databind.JsonNode;

/// Reads a [ComplaintForm] from the JSON of a page, all faults at once.
final class FormReader {

    private static final int WORD = 100;

    private FormReader() {}

    /// What could be read, and what could not.
    record Read(ComplaintForm form, List<Fault> unread) {}

    /// @param stored what is kept already, so that masked values which come back unchanged keep theirs
    /// @param check what else is asked of the form
    /// @throws InvalidForm with every fault
    static ComplaintForm read(
            @Nullable JsonNode json, @Nullable ComplaintForm stored, Function<ComplaintForm, List<Fault>> check) {
        Read read = tried(json, stored == null ? ComplaintForm.EMPTY : stored);
        List<Fault> faults = Fault.both(read.unread(), check.apply(read.form()));
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return read.form();
    }

    static Read tried(@Nullable JsonNode json, ComplaintForm stored) {
        List<Fault> unread = new ArrayList<>();
        return new Read(read(new FieldReader(json, "", unread), stored), unread);
    }

    private static ComplaintForm read(FieldReader form, ComplaintForm stored) {
        if (form.isAbsent()) {
            form.refuse("form", "required", "没有收到表单");
            return ComplaintForm.EMPTY;
        }
        var read = new ComplaintForm(
                complainant(form.below("complainant"), stored.complainant()),
                item(form.below("item"), stored.item()),
                enterpriseComplaint(form.below("enterpriseComplaint"), stored.enterpriseComplaint()),
                grievance(form.below("grievance"), stored.grievance()),
                consent(form.below("consent")));
        form.done();
        return read;
    }

    private static Complainant complainant(FieldReader in, Complainant stored) {
        var read = new Complainant(
                in.personal("name", stored.name(), PersonName::new, "姓名为 1 至 60 字"),
                in.oneOf("role", Complainant.Role.class),
                in.phone("phone", stored.phone()),
                in.phone("secondPhone", stored.secondPhone()),
                in.oneOf("idType", Complainant.IdType.class),
                in.personal("idNumber", stored.idNumber(), IdNumber::new, "证件号码为 4 至 32 位字母和数字"),
                in.text("countyCode", 6),
                in.personal("address", stored.address(), Address::new, "地址最多 200 字"),
                representative(in.below("representative"), stored.representative()));
        in.done();
        return read;
    }

    private static Complainant.@Nullable Representative representative(
            FieldReader in, Complainant.@Nullable Representative stored) {
        if (in.isAbsent()) {
            return null;
        }
        PersonName name = in.personal("name", stored == null ? null : stored.name(), PersonName::new, "姓名为 1 至 60 字");
        IdNumber id = in.personal(
                "idNumber", stored == null ? null : stored.idNumber(), IdNumber::new, "证件号码为 4 至 32 位字母和数字");
        String file = in.text("powerOfAttorney", 36);
        in.require(name, "name", "请填写代理人姓名");
        in.done();
        return name == null ? null : new Complainant.Representative(name, id, uuid(in, file));
    }

    private static @Nullable UUID uuid(FieldReader in, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            in.refuse("powerOfAttorney", "invalid", "请重新上传授权委托书");
            return null;
        }
    }

    private static PostalItem item(FieldReader in, PostalItem stored) {
        var read = new PostalItem(
                in.text("enterpriseCode", 20),
                unmasked(in.text("waybill", 60), stored.waybill()),
                in.textAgain("noWaybillReason", WORD, stored.noWaybillReason()),
                in.oneOf("businessType", PostalItem.BusinessType.class),
                in.day("postedOn"),
                in.day("promisedOn"),
                in.day("signedOn"),
                party(in.below("sender"), stored.sender()),
                party(in.below("recipient"), stored.recipient()),
                in.textAgain("contents", WORD, stored.contents()),
                in.smallNumber("quantity"),
                in.number("declaredValueFen"),
                in.truth("insured"),
                in.number("insuredValueFen"),
                in.number("insuranceFeeFen"),
                in.number("postageFen"),
                in.number("codAmountFen"),
                in.textAgain("platform", WORD, stored.platform()),
                in.textAgain("platformOrder", WORD, stored.platformOrder()));
        in.done();
        return read;
    }

    private static @Nullable String unmasked(@Nullable String waybill, @Nullable String stored) {
        return stored != null && Waybills.masked(stored).equals(waybill) ? stored : waybill;
    }

    private static PostalItem.@Nullable Party party(FieldReader in, PostalItem.@Nullable Party stored) {
        if (in.isAbsent()) {
            return null;
        }
        var read = new PostalItem.Party(
                in.personal("name", stored == null ? null : stored.name(), PersonName::new, "姓名为 1 至 60 字"),
                in.phone("phone", stored == null ? null : stored.phone()),
                in.text("countyCode", 6),
                in.personal("address", stored == null ? null : stored.address(), Address::new, "地址最多 200 字"));
        in.done();
        return read;
    }

    private static @Nullable EnterpriseComplaint enterpriseComplaint(
            FieldReader in, @Nullable EnterpriseComplaint before) {
        if (in.isAbsent()) {
            return null;
        }
        var done = in.oneOf("done", EnterpriseComplaint.Done.class);
        var on = in.day("on");
        var channel = in.textAgain("channel", WORD, before == null ? null : before.channel());
        var ticket = in.textAgain("ticket", WORD, before == null ? null : before.ticket());
        var result = in.oneOf("result", EnterpriseComplaint.Result.class);
        var text = in.textAgain("text", Grievance.LONGEST_TEXT, before == null ? null : before.text());
        in.done();
        return done == null ? null : new EnterpriseComplaint(done, on, channel, ticket, result, text);
    }

    private static Grievance grievance(FieldReader in, Grievance stored) {
        var read = new Grievance(
                in.text("mainProblem", 4),
                in.texts("otherProblems", 10),
                in.textAgain("text", Grievance.LONGEST_TEXT, stored.text()),
                in.someOf("requests", Grievance.Request.class),
                in.number("claimFen"),
                in.oneOf("otherProcedure", Grievance.OtherProcedure.class),
                in.isTrue("confidential"));
        in.done();
        return read;
    }

    private static ComplaintForm.@Nullable Consent consent(FieldReader in) {
        if (in.isAbsent()) {
            return null;
        }
        String version = in.text("version", 40);
        Instant at = instant(in, in.text("at", 40));
        in.require(version, "version", "缺少隐私告知版本");
        in.done();
        return version == null || at == null ? null : new ComplaintForm.Consent(version, at);
    }

    private static @Nullable Instant instant(FieldReader in, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notOne) {
            in.refuse("at", "invalid", "时间应写作 2026-11-23T10:00:00+08:00");
            return null;
        }
    }
}
