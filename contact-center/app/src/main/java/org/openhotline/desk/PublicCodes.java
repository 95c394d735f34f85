package org.openhotline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.person.PhoneNumber;
import org.openhotline.visitor.Passes;
import org.openhotline.visitor.Passes.Pass;
import org.openhotline.visitor.PhoneCodes;
import org.openhotline.visitor.PhoneCodes.Purpose;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Codes by SMS: asked for, and shown again for a pass. Whoever asks for one learns nothing of whether the number, or
/// the complaint, is known.
@RestController
final class PublicCodes {

    private static final Fault WRONG = new Fault("code", "wrong", "验证码不对或已失效，请核对；输错 5 次或超过 5 分钟，请重新获取");

    private final PhoneCodes codes;
    private final Passes passes;
    private final Complaints complaints;

    PublicCodes(PhoneCodes codes, Passes passes, Complaints complaints) {
        this.codes = codes;
        this.passes = passes;
        this.complaints = complaints;
    }

    record Asked(long validSeconds, long againSeconds) {}

    @PostMapping("/api/public/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Asked ask(@RequestBody JsonNode body, HttpServletRequest request) {
        List<Fault> faults = new ArrayList<>();
        var in = new FieldReader(body, "", faults);
        PhoneNumber phone = mobile(in);
        Purpose purpose = in.oneOf("purpose", Purpose.class);
        in.require(purpose, "purpose", "请说明验证码的用途");
        ComplaintNumber number = number(in, purpose == Purpose.DOOR);
        String language = in.text("language", 10);
        in.done();
        refuse(faults);
        boolean inVain = purpose == Purpose.DOOR
                && theirs(Objects.requireNonNull(number), Objects.requireNonNull(phone))
                        .isEmpty();
        codes.send(new PhoneCodes.Wanted(
                Objects.requireNonNull(phone),
                Objects.requireNonNull(purpose),
                number,
                inVain,
                request.getRemoteAddr(),
                "en".equals(language) ? Locale.ENGLISH : Locale.ROOT));
        return new Asked(PhoneCodes.VALID.toSeconds(), PhoneCodes.PAUSE.toSeconds());
    }

    record Proof(String proof, Instant until) {}

    /// The phone is theirs, says the code: the proof goes with the form.
    @PostMapping("/api/public/phone")
    Proof phone(@RequestBody JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        var in = new FieldReader(body, "", faults);
        PhoneNumber phone = mobile(in);
        String code = code(in);
        in.done();
        refuse(faults);
        if (!codes.isRight(Objects.requireNonNull(phone), Purpose.COMPLAIN, null, code)) {
            throw new InvalidForm(List.of(WRONG));
        }
        Pass pass = passes.proof(phone);
        return new Proof(pass.token(), pass.until());
    }

    record Key(String token, Instant until) {}

    /// The complainant is at the door of her complaint.
    @PostMapping("/api/public/door")
    Key door(@RequestBody JsonNode body) {
        List<Fault> faults = new ArrayList<>();
        var in = new FieldReader(body, "", faults);
        PhoneNumber phone = mobile(in);
        ComplaintNumber number = number(in, true);
        String code = code(in);
        in.done();
        refuse(faults);
        boolean right = codes.isRight(Objects.requireNonNull(phone), Purpose.DOOR, number, code);
        ComplaintNumber own = right
                ? theirs(Objects.requireNonNull(number), phone)
                        .map(Complaint::number)
                        .orElse(null)
                : null;
        if (own == null) {
            throw new InvalidForm(List.of(WRONG));
        }
        Pass pass = passes.toDoor(phone, own);
        return new Key(pass.token(), pass.until());
    }

    private Optional<Complaint> theirs(ComplaintNumber number, PhoneNumber phone) {
        return complaints
                .find(number)
                .filter(complaint -> phone.equals(complaint.form().complainant().phone()));
    }

    private static @Nullable PhoneNumber mobile(FieldReader in) {
        PhoneNumber phone = in.phone("phone", null);
        in.require(phone, "phone", "请填写手机号");
        if (phone != null && !phone.isMobile()) {
            in.refuse("phone", "not-mobile", "固定电话收不到短信，请填写手机号，或拨打 12305 办理");
        }
        return phone;
    }

    private static @Nullable ComplaintNumber number(FieldReader in, boolean needed) {
        String typed = in.text("number", 20);
        ComplaintNumber number =
                typed == null ? null : ComplaintNumber.read(typed).orElse(null);
        if (typed != null && number == null) {
            in.refuse("number", "invalid", "申诉编号为 12 位数字，请核对");
        } else if (needed) {
            in.require(number, "number", "请填写 12 位申诉编号");
        }
        return number;
    }

    private static String code(FieldReader in) {
        String code = in.text("code", 12);
        in.require(code, "code", "请填写短信里的 6 位数字");
        return code == null ? "" : code.replace(" ", "");
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }
}
