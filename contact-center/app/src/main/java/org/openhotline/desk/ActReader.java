package org.openhotline.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.EnterpriseReply;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Handover;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Mediation;
import org.openhotline.complaint.RejectReason;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.ReplyQuality;
import org.openhotline.complaint.Suspension;
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

    /// Notes the gap; it is told with the other faults.
    void requireVersion() {
        in.require(in.number("version"), "version", "请带上所见的版本 version，以免覆盖他人的改动");
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

    /// Null closes with the finding that is prepared.
    @Nullable
    Closing closingOrPrepared() {
        return in.text("finding", 40) == null && in.text("result", 40) == null ? null : closing();
    }

    Closing closing() {
        var finding = in.oneOf("finding", Closing.Finding.class);
        var result = in.oneOf("result", Closing.Result.class);
        var recovered =
                new Closing.Recovered(money(in, "compensationFen"), money(in, "refundFen"), money(in, "foundValueFen"));
        Boolean fits = in.truth("handlingFits");
        Boolean agrees = in.truth("replyAgreesWithUser");
        Boolean clear = in.truth("unitClear");
        Set<Closing.Basis> basis = in.someOf("basis", Closing.Basis.class);
        String unit = in.text("responsibleUnit", 100);
        String because = in.text("because", LONG);
        in.require(finding, "finding", "请选择认定结果");
        in.require(result, "result", "请选择结案结果");
        in.require(fits, "handlingFits", "请回答：处理是否符合约定或规定");
        in.require(agrees, "replyAgreesWithUser", "请回答：企业答复与用户反映是否一致");
        in.require(clear, "unitClear", "请回答：责任单位是否明确");
        refuseFaults();
        var tests = new Closing.ClosingTests(
                Objects.requireNonNull(fits), Objects.requireNonNull(agrees), Objects.requireNonNull(clear));
        return new Closing(
                Objects.requireNonNull(finding),
                Objects.requireNonNull(result),
                recovered,
                tests,
                basis,
                unit,
                because);
    }

    /// `kind` (移送 or 线索移送), `to`, `city`, `why`, `answerBy`.
    Handover handover() {
        var kind = in.oneOf("kind", Handover.Kind.class);
        String to = in.text("to", 100);
        String city = in.text("city", 6);
        String why = in.text("why", LONG);
        LocalDate answerBy = in.day("answerBy");
        in.require(kind, "kind", "请选择移送类别");
        in.require(to, "to", "请写明移送单位");
        in.require(why, "why", "请写明移送理由");
        refuseFaults();
        return new Handover(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(to),
                city,
                Objects.requireNonNull(why),
                answerBy,
                null,
                null);
    }

    /// What a suspension needs to be said.
    record Suspending(Suspension.Ground ground, String why, LocalDate reviewOn) {}

    Suspending suspension() {
        var ground = in.oneOf("ground", Suspension.Ground.class);
        String why = in.text("why", LONG);
        LocalDate reviewOn = in.day("reviewOn");
        in.require(ground, "ground", "请选择中止的法定事由");
        in.require(why, "why", "请写明中止理由");
        in.require(reviewOn, "reviewOn", "请选择复查日期");
        refuseFaults();
        return new Suspending(
                Objects.requireNonNull(ground), Objects.requireNonNull(why), Objects.requireNonNull(reviewOn));
    }

    /// So many days more, and why.
    record Asking(int days, String why) {}

    Asking extension() {
        Integer days = in.smallNumber("days");
        String why = in.text("why", LONG);
        String hint = "请填写延期天数（1 至 60）";
        in.require(days, "days", hint);
        if (days != null && (days < 1 || days > 60)) {
            in.refuse("days", "invalid", hint);
        }
        in.require(why, "why", "请写明延期理由");
        refuseFaults();
        return new Asking(Objects.requireNonNull(days), Objects.requireNonNull(why));
    }

    ReplyQuality replyQuality() {
        return new ReplyQuality(
                in.isTrue("untruthful"), in.isTrue("nonStandard"), in.isTrue("incomplete"), in.text("why", LONG));
    }

    Mediation.Side side() {
        var side = in.oneOf("side", Mediation.Side.class);
        in.require(side, "side", "请选择哪一方");
        refuseFaults();
        return Objects.requireNonNull(side);
    }

    Mediation.Consent consent() {
        var consent = in.oneOf("consent", Mediation.Consent.class);
        in.require(consent, "consent", "请选择同意或不同意");
        refuseFaults();
        return Objects.requireNonNull(consent);
    }

    ComplaintNumber otherComplaint(String name) {
        String digits = in.text(name, 20);
        var number = digits == null ? null : ComplaintNumber.read(digits).orElse(null);
        in.require(number, name, "请填写另一件申诉的 12 位编号");
        refuseFaults();
        return Objects.requireNonNull(number);
    }

    int between(String name, int least, int most, String hint) {
        Integer number = in.smallNumber(name);
        in.require(number, name, hint);
        if (number != null && (number < least || number > most)) {
            in.refuse(name, "invalid", hint);
        }
        refuseFaults();
        return Objects.requireNonNull(number);
    }

    @Nullable
    LocalDate day(String name) {
        return in.day(name);
    }

    boolean isTrue(String name) {
        return in.isTrue(name);
    }

    @Nullable
    String optional(String name) {
        return in.text(name, 100);
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
