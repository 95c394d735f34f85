package org.openhotline.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.deadline.Due;
import org.openhotline.desk.Problems.TakenBefore;
import org.openhotline.exchange.webform.FormAnswer;
import org.openhotline.exchange.webform.PublicForm;
import org.openhotline.exchange.wiring.PublicFormDoor;
import org.openhotline.person.PhoneNumber;
import org.openhotline.visitor.Passes;
import org.openhotline.visitor.VisitorSettings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public form.
@RestController
final class PublicForms {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// Stands for one that could not be read; what carries it is refused.
    private static final UUID NONE = new UUID(0, 0);

    private final PublicFormDoor door;
    private final Passes passes;
    private final VisitorSettings settings;
    private final JsonMapper json;

    PublicForms(PublicFormDoor door, Passes passes, VisitorSettings settings, JsonMapper json) {
        this.door = door;
        this.passes = passes;
        this.settings = settings;
        this.json = json;
    }

    record Taken(
            String number, Instant receivedAt, @Nullable LocalDate answerBy) {

        static Taken of(Complaint complaint) {
            return new Taken(
                    complaint.number().digits(),
                    complaint.receipt().at(),
                    complaint.dues().law() instanceof Due.On on ? on.day() : null);
        }
    }

    @PostMapping("/api/public/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    Taken handIn(
            @RequestPart("form") byte[] form,
            @RequestParam(name = "submission", required = false) @Nullable String submission,
            @RequestParam(name = "proof", required = false) @Nullable String proof,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploaded)
            throws IOException {
        try (var spool = new Spool(uploaded == null ? List.of() : uploaded)) {
            return switch (door.handIn(read(form, submission, proof, spool))) {
                case FormAnswer.Taken(Complaint complaint) -> Taken.of(complaint);
                case FormAnswer.Faulty(List<Fault> faults) -> throw new InvalidForm(faults);
                case FormAnswer.TakenBefore(ComplaintNumber before) -> throw new TakenBefore(before);
            };
        }
    }

    private PublicForm read(byte[] form, @Nullable String submission, @Nullable String proof, Spool spool) {
        var read = FormReader.tried(parsed(form), ComplaintForm.EMPTY);
        List<Fault> unread = new ArrayList<>(read.unread());
        UUID id = NONE;
        if (submission != null && UUID_TEXT.matcher(submission).matches()) {
            id = UUID.fromString(submission);
        } else {
            unread.add(
                    new Fault("submission", submission == null ? "required" : "invalid", "缺少提交编号，请刷新页面后重新提交，已填内容不会丢失"));
        }
        Instant verified = verified(read.form().complainant().phone(), proof, unread);
        return new PublicForm(id, read.form(), unread, spool.files(), verified);
    }

    private @Nullable Instant verified(@Nullable PhoneNumber phone, @Nullable String proof, List<Fault> faults) {
        Instant at = phone == null ? null : passes.verified(proof, phone).orElse(null);
        if (at == null && settings.verifyPhone()) {
            faults.add(new Fault("phoneProof", "unverified", "请先用验证码核实手机号"));
        }
        return at;
    }

    /// Browsers send the part as a field or as a nameless file; both are bytes.
    private JsonNode parsed(byte[] form) {
        try {
            return json.readTree(form);
        } catch (JacksonException notJson) {
            throw new InvalidForm(List.of(new Fault("form", "invalid", "表单内容不完整，请重新提交")));
        }
    }
}
