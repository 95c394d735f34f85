package org.openhotline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.RatingNotOpen;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Mediation;
import org.openhotline.complaint.Timing;
import org.openhotline.desk.Problems.DoorShut;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.By;
import org.openhotline.visitor.Passes;
import org.openhotline.visitor.Passes.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The door of a complainant: whoever has shown by a code that the phone is theirs may look at the complaint, and do
/// what the table opens to a complainant. Files come in by [PublicMaterial].
@RestController
@RequestMapping("/api/public/door")
final class PublicDoor {

    static final String PASS = "X-Door-Pass";
    static final String COMPLAINANT = "complainant";
    private static final int LONG = 2_000;

    private final Passes passes;
    private final ComplaintDesk desk;
    private final CallbackDesk callbacks;
    private final Complaints complaints;
    private final Attachments attachments;
    private final Clock clock;

    PublicDoor(
            Passes passes,
            ComplaintDesk desk,
            CallbackDesk callbacks,
            Complaints complaints,
            Attachments attachments,
            Clock clock) {
        this.passes = passes;
        this.desk = desk;
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.attachments = attachments;
        this.clock = clock;
    }

    @GetMapping
    DoorView look(@RequestHeader(name = PASS, required = false) @Nullable String pass) {
        return shown(opened(pass));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@RequestHeader(name = PASS, required = false) @Nullable String pass) {
        passes.giveBack(pass);
    }

    /// Withdraws for good; a slip of the finger has no word of confirmation.
    @PostMapping("/withdrawal")
    DoorView withdraw(@RequestHeader(name = PASS, required = false) @Nullable String pass, @RequestBody JsonNode body) {
        Opened opened = opened(pass);
        DoorRules.refuseShut(opened.complaint(), Act.WITHDRAW);
        String why = read(body, in -> {
            String words = in.text("why", LONG);
            in.require(words, "why", "请写明撤诉的原因");
            in.require(in.isTrue("confirmed") ? true : null, "confirmed", "请确认撤诉：撤诉后这件申诉不再办理");
            return words;
        });
        var _ = desk.withdraw(opened.complaint().number(), why, as(opened));
        return shown(opened);
    }

    @PostMapping("/consent")
    DoorView consent(@RequestHeader(name = PASS, required = false) @Nullable String pass, @RequestBody JsonNode body) {
        Opened opened = opened(pass);
        DoorRules.refuseConsent(opened.complaint());
        Mediation.Consent said = read(body, in -> {
            var consent = in.oneOf("consent", Mediation.Consent.class);
            in.require(consent, "consent", "请选择同意或不同意");
            if (consent == Mediation.Consent.SILENT) {
                in.refuse("consent", "invalid", "请选择同意或不同意");
            }
            return consent;
        });
        var _ = desk.noteConsent(opened.complaint().number(), Mediation.Side.COMPLAINANT, said, as(opened));
        return shown(opened);
    }

    private record Rating(
            Satisfaction centre,
            Satisfaction enterprise,
            @Nullable String reason) {}

    @PostMapping("/rating")
    DoorView rate(@RequestHeader(name = PASS, required = false) @Nullable String pass, @RequestBody JsonNode body) {
        Opened opened = opened(pass);
        callbacks.ratingShutBecause(opened.complaint()).ifPresent(why -> {
            throw new RatingNotOpen(why);
        });
        Rating rating = read(body, PublicDoor::rating);
        var _ = callbacks.ratedByComplainant(
                opened.complaint().number(), rating.centre(), rating.enterprise(), rating.reason());
        return shown(opened);
    }

    private static @Nullable Rating rating(FieldReader in) {
        var centre = in.oneOf("centre", Satisfaction.class);
        var enterprise = in.oneOf("enterprise", Satisfaction.class);
        String reason = in.text("reason", 500);
        in.require(centre, "centre", "请评价我们的工作");
        in.require(enterprise, "enterprise", "请评价企业的处理结果");
        if (centre == null || enterprise == null) {
            return null;
        }
        if (!centre.isSatisfied() || !enterprise.isSatisfied()) {
            in.require(reason, "reason", "请写明不满意的原因");
        }
        return new Rating(centre, enterprise, reason);
    }

    /// A complainant who was guided to the enterprise comes again.
    @PostMapping("/return")
    DoorView comeBack(@RequestHeader(name = PASS, required = false) @Nullable String pass, @RequestBody JsonNode body) {
        Opened opened = opened(pass);
        DoorRules.refuseReturn(opened.complaint(), today());
        String why = read(body, in -> {
            String words = in.text("why", LONG);
            in.require(words, "why", "请写明向企业投诉后的情况");
            return words;
        });
        var _ = desk.reopen(opened.complaint().number(), why, as(opened));
        return shown(opened);
    }

    /// By the version that was judged: what has changed since is looked at again.
    private static By as(Opened opened) {
        return By.complainant().having(opened.complaint().version());
    }

    private static <T> T read(JsonNode body, Function<FieldReader, @Nullable T> what) {
        List<Fault> faults = new ArrayList<>();
        var in = new FieldReader(body, "", faults);
        T read = what.apply(in);
        in.done();
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return Objects.requireNonNull(read);
    }

    private Opened opened(@Nullable String pass) {
        return passes.opened(pass).orElseThrow(DoorShut::new);
    }

    /// As it stands after the act.
    DoorView shown(Opened opened) {
        Complaint complaint = complaints.find(opened.complaint().number()).orElseThrow(DoorShut::new);
        return DoorView.of(
                complaint,
                complaints.history(complaint.number()),
                attachments.of(complaint.number()),
                callbacks.ratingShutBecause(complaint).isEmpty(),
                opened.until(),
                today());
    }

    private LocalDate today() {
        return Timing.day(clock.instant());
    }
}
