package org.openhotline.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.ActNotOpen;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.ComplaintLifecycle;
import org.openhotline.lifecycle.State;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an enterprise's own system can do with a token: what its people can do on their pages, by the same rules.
/// Described in `docs/enterprise-openapi.yaml`, which a test keeps equal to this.
@RestController
@RequestMapping("/open/enterprise/v1")
final class EnterpriseApi {

    private static final Set<Act> OFFERED =
            EnumSet.of(Act.SIGN, Act.REPLY, Act.DISPUTE, Act.ASK_EXTENSION, Act.ADD_MATERIAL);

    private final Complaints complaints;
    private final EnterpriseChanges changes;
    private final ComplaintViews views;
    private final Disclosures disclosures;
    private final Acts acts;
    private final FirstAnswers firstAnswers;
    private final Attachments attachments;
    private final AttachmentPages files;
    private final JsonMapper json;

    EnterpriseApi(
            Complaints complaints,
            EnterpriseChanges changes,
            ComplaintViews views,
            Disclosures disclosures,
            Acts acts,
            FirstAnswers firstAnswers,
            Attachments attachments,
            AttachmentPages files,
            JsonMapper json) {
        this.complaints = complaints;
        this.changes = changes;
        this.views = views;
        this.disclosures = disclosures;
        this.acts = acts;
        this.firstAnswers = firstAnswers;
        this.attachments = attachments;
        this.files = files;
        this.json = json;
    }

    @GetMapping("/openapi.yaml")
    ResponseEntity<byte[]> description() throws IOException {
        var place = new ClassPathResource("openapi/enterprise-openapi.yaml");
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(place.getContentAsByteArray());
    }

    /// A line of the list; whom it is about is told with the complaint itself.
    record Changed(
            String number,
            long version,
            State state,
            @Nullable String problem,
            @Nullable String city,
            @Nullable String waybill,
            Instant receivedAt,
            @Nullable Instant forwardedAt,
            @Nullable DueView due,
            Instant changedAt) {}

    record Changes(List<Changed> complaints, @Nullable String cursor, boolean more) {}

    @GetMapping("/complaints")
    Changes changed(@AuthenticationPrincipal CurrentUser user, @RequestParam(required = false) @Nullable String since) {
        var found = changes.since(since, Sight.condition(user));
        Map<ComplaintNumber, Instant> when = new HashMap<>();
        found.changes().forEach(change -> when.put(change.number(), change.at()));
        List<Changed> rows =
                complaints
                        .findAll(found.changes().stream()
                                .map(EnterpriseChanges.Change::number)
                                .toList())
                        .stream()
                        .map(complaint -> changed(complaint, Objects.requireNonNull(when.get(complaint.number()))))
                        .toList();
        return new Changes(rows, found.cursor(), found.more());
    }

    private Changed changed(Complaint complaint, Instant at) {
        ComplaintViews.Row row = views.row(complaint, false);
        return new Changed(
                row.number(),
                row.version(),
                row.state(),
                row.problem(),
                row.city(),
                row.waybill(),
                row.receivedAt(),
                complaint.course().forwardedAt(),
                row.due(),
                at);
    }

    @GetMapping("/complaints/{number}")
    JsonNode complaint(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        return shown(visible(user, number), user);
    }

    /// The page of an enterprise; that it was shown in full is recorded.
    private JsonNode shown(Complaint complaint, CurrentUser user) {
        ComplaintViews.Page page = views.page(complaint, user, disclosures.seesInFull(complaint, user));
        return json.valueToTree(new ComplaintViews.Page(
                page.row(),
                page.form(),
                page.receipt(),
                page.course(),
                page.handling(),
                page.open().stream()
                        .filter(act -> OFFERED.contains(Act.valueOf(act.act())))
                        .toList(),
                page.policy(),
                page.full(),
                page.order(),
                page.related()));
    }

    private Complaint visible(CurrentUser user, String digits) {
        return Sight.find(user, digits, complaints).orElseThrow(NotThere::new);
    }

    @PostMapping("/complaints/{number}/acts/SIGN")
    ResponseEntity<JsonNode> sign(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return act(user, number, Act.SIGN, key, body);
    }

    @PostMapping("/complaints/{number}/acts/REPLY")
    ResponseEntity<JsonNode> reply(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return act(user, number, Act.REPLY, key, body);
    }

    @PostMapping("/complaints/{number}/acts/DISPUTE")
    ResponseEntity<JsonNode> dispute(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return act(user, number, Act.DISPUTE, key, body);
    }

    @PostMapping("/complaints/{number}/acts/ASK_EXTENSION")
    ResponseEntity<JsonNode> askExtension(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return act(user, number, Act.ASK_EXTENSION, key, body);
    }

    @PostMapping("/complaints/{number}/acts/ADD_MATERIAL")
    ResponseEntity<JsonNode> addMaterial(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody JsonNode body) {
        return act(user, number, Act.ADD_MATERIAL, key, body);
    }

    private ResponseEntity<JsonNode> act(
            CurrentUser user, String number, Act act, @Nullable String key, JsonNode body) {
        Complaint before = visible(user, number);
        String request = act + "\n" + before.number().digits() + "\n" + body;
        var answer = firstAnswers.once(
                Objects.requireNonNull(user.enterprise()),
                key,
                request,
                () -> shown(acts.performSeen(before, act, body, user), user));
        if (answer.again()) {
            var _ = disclosures.seesInFull(before, user); // told once more is seen once more
        }
        return ResponseEntity.ok()
                .header("Idempotency-Replayed", Boolean.toString(answer.again()))
                .body(answer.body());
    }

    @GetMapping("/complaints/{number}/files")
    List<Timeline.FileView> files(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        return attachments.of(visible(user, number).number()).stream()
                .map(Timeline.FileView::of)
                .toList();
    }

    @GetMapping("/complaints/{number}/files/{id}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String number, @PathVariable UUID id)
            throws IOException {
        ComplaintNumber of = visible(user, number).number();
        if (attachments.of(of).stream().map(Attachment::id).noneMatch(id::equals)) {
            throw new NotThere();
        }
        return files.download(user, id);
    }

    @PostMapping("/complaints/{number}/files")
    @ResponseStatus(HttpStatus.CREATED)
    Timeline.FileView handIn(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        return files.upload(user, number, file);
    }

    /// What a program may do instead, of what it can do at all.
    @ExceptionHandler
    ProblemDetail notOpen(ActNotOpen refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                "申诉处于“" + refused.state().chinese() + "”，不能" + refused.act().chinese() + "。");
        problem.setProperty(
                "open",
                ComplaintLifecycle.in(refused.state()).rules().values().stream()
                        .filter(rule ->
                                OFFERED.contains(rule.act()) && rule.by().contains(Actor.ENTERPRISE))
                        .map(rule -> Map.of(
                                "act", rule.act().name(), "chinese", rule.act().chinese()))
                        .toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail otherRequest(FirstAnswers.OtherRequest refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "这个 Idempotency-Key 已用于另一个请求；新的请求请用新的键。");
    }
}
