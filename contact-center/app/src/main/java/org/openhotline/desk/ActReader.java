package org.openhotline.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.EnterpriseReply;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.RejectReason;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.Verification;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;
import tools.jackson.databind.JsonNode;

/// Reads what an act needs from the JSON of a page, all faults at once.
final class ActReader {

    private static final int LONG = 2_000;
    private static final long LARGEST_FEN = 100_000_000_00L;

    private final List<Fault> faults = new ArrayList<>();
    private final FieldReader in;

    ActReader(@Nullable JsonNode json) {
        in = new FieldReader(json, "", faults);
    }

    /// The version that the person had before her eyes.
    @Nullable
    Long version() {
        return in.number("version");
    }

    /// A text that must be there.
    String words(String name, String hint) {
        String text = in.text(name, LONG);
        in.require(text, name, hint);
        refuseFaults();
        return Objects.requireNonNull(text);
    }

    @Nullable
    JsonNode form(@Nullable JsonNode json) {
        in.below("form");
        return json == null ? null : json.get("form");
    }

    Rejection rejection() {
        RejectReason reason = in.oneOf("reason", RejectReason.class);
        String told = in.text("told", LONG);
        in.require(reason, "reason", "请选择不予受理的理由");
        in.require(told, "told", "请写明告知申诉人的话");
        refuseFaults();
        return new Rejection(Objects.requireNonNull(reason), Objects.requireNonNull(told));
    }

    EnterpriseReply reply() {
        FieldReader reply = in.below("reply");
        String findings = reply.text("findings", LONG);
        var liability = reply.oneOf("liability", EnterpriseReply.Liability.class);
        String unit = reply.text("responsibleUnit", 100);
        Set<EnterpriseReply.Settlement> settlement = reply.someOf("settlement", EnterpriseReply.Settlement.class);
        long compensation = money(reply, "compensationFen");
        long other = money(reply, "otherRecoveredFen");
        var content = reply.oneOf("userContent", EnterpriseReply.UserContent.class);
        PersonName handler = reply.personal("handler", null, PersonName::new, "处理人姓名为 1 至 60 字");
        PhoneNumber phone = reply.phone("handlerPhone", null);
        List<UUID> files = attachments(reply);
        reply.require(findings, "findings", "请写明调查结果");
        reply.require(liability, "liability", "请说明企业责任");
        reply.require(content, "userContent", "请说明申诉人是否满意");
        reply.require(handler, "handler", "请填写企业处理人");
        reply.require(phone, "handlerPhone", "请填写处理人电话");
        reply.require(settlement.isEmpty() ? null : settlement, "settlement", "请选择处理意见");
        reply.done();
        refuseFaults();
        return new EnterpriseReply(
                Objects.requireNonNull(findings),
                Objects.requireNonNull(liability),
                unit,
                settlement,
                compensation,
                other,
                Objects.requireNonNull(content),
                Objects.requireNonNull(handler),
                Objects.requireNonNull(phone),
                files);
    }

    private static long money(FieldReader in, String name) {
        long fen = in.numberOr(name, 0);
        if (fen < 0 || fen > LARGEST_FEN) {
            in.refuse(name, "invalid", "金额应在 0 至 1 亿元之间");
            return 0;
        }
        return fen;
    }

    private static List<UUID> attachments(FieldReader in) {
        List<UUID> ids = new ArrayList<>();
        for (String text : in.texts("attachments", 9)) {
            try {
                ids.add(UUID.fromString(text));
            } catch (IllegalArgumentException notOne) {
                in.refuse("attachments", "invalid", "请重新上传附件");
            }
        }
        return ids;
    }

    Verification verification() {
        var reached = in.oneOf("reached", Verification.Reached.class);
        Boolean agrees = in.truth("agrees");
        String note = in.text("note", LONG);
        in.require(reached, "reached", "请选择是否联系上申诉人");
        if (reached == Verification.Reached.YES) {
            in.require(agrees, "agrees", "请说明企业答复与申诉人所说是否一致");
        }
        refuseFaults();
        return new Verification(Objects.requireNonNull(reached), agrees, note);
    }

    Closing closing() {
        var finding = in.oneOf("finding", Closing.Finding.class);
        var result = in.oneOf("result", Closing.Result.class);
        var recovered =
                new Closing.Recovered(money(in, "compensationFen"), money(in, "refundFen"), money(in, "foundValueFen"));
        var tests = new Closing.ClosingTests(
                in.isTrue("handlingFits"), in.isTrue("replyAgreesWithUser"), in.isTrue("unitClear"));
        in.require(finding, "finding", "请选择认定结果");
        in.require(result, "result", "请选择结案结果");
        refuseFaults();
        return new Closing(Objects.requireNonNull(finding), Objects.requireNonNull(result), recovered, tests);
    }

    /// To be called last: tells the fields that no act asks for.
    void done() {
        in.done();
        refuseFaults();
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }
}
