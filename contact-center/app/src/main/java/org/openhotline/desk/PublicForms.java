package org.openhotline.desk;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.deadline.Due;
import org.openhotline.exchange.webform.FormAnswer;
import org.openhotline.exchange.webform.PublicForm;
import org.openhotline.exchange.wiring.PublicFormDoor;
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

    private final PublicFormDoor door;
    private final JsonMapper json;

    PublicForms(PublicFormDoor door, JsonMapper json) {
        this.door = door;
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
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploaded)
            throws IOException {
        try (var spool = new Spool(uploaded == null ? List.of() : uploaded)) {
            var handedIn = new PublicForm(FormReader.read(parsed(form), null), spool.files());
            return switch (door.handIn(handedIn)) {
                case FormAnswer.Taken(Complaint complaint) -> Taken.of(complaint);
                case FormAnswer.Faulty(List<Fault> faults) -> throw new InvalidForm(faults);
            };
        }
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
