package org.openhotline.desk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.Handover;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.lifecycle.Act;
import org.openhotline.person.Personal;
import org.openhotline.person.PhoneNumber;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Enterprise;
import org.openhotline.reference.ProblemType;
import org.openhotline.report.Document;
import org.openhotline.report.HandoverLetter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The letter with which a complaint, or its matter, goes to another office. It is drawn up when it is asked for, with
/// the date of the hand-over, so that it always says what was decided.
@RestController
final class HandoverPages {

    private final Complaints complaints;
    private final CodeTables codes;
    private final HandoverLetter letter;
    private final Disclosures disclosures;
    private final AuditLog audit;

    HandoverPages(
            Complaints complaints, CodeTables codes, HandoverLetter letter, Disclosures disclosures, AuditLog audit) {
        this.complaints = complaints;
        this.codes = codes;
        this.letter = letter;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    @GetMapping("/api/complaints/{number}/handover.{format:docx|pdf}")
    ResponseEntity<byte[]> letter(
            @AuthenticationPrincipal CurrentUser user, @PathVariable String number, @PathVariable String format) {
        Complaint complaint = Sight.find(user, number, complaints).orElseThrow(NotThere::new);
        Handover handover = complaint.handling().handover();
        if (handover == null) {
            throw Refused.conflict("这件申诉没有移送，没有移送函。");
        }
        var printed = letter.render(handover, matter(complaint), handedOver(complaint));
        note(user, complaint.number(), handover, format);
        return file(format.equals("pdf") ? printed.pdf() : printed.docx());
    }

    private Instant handedOver(Complaint complaint) {
        return complaints.history(complaint.number()).stream()
                .filter(step -> step.act() == Act.TRANSFER)
                .reduce((_, last) -> last)
                .orElseThrow(NotThere::new)
                .at();
    }

    private HandoverLetter.Matter matter(Complaint complaint) {
        var form = complaint.form();
        String enterprise = form.item().enterpriseCode();
        String problem = form.grievance().mainProblem();
        return new HandoverLetter.Matter(
                complaint.number().digits(),
                complaint.receipt().at(),
                enterprise == null
                        ? null
                        : codes.enterprise(enterprise).map(Enterprise::name).orElse(enterprise),
                form.item().waybill(),
                problem == null
                        ? null
                        : codes.problem(problem).map(ProblemType::name).orElse(problem),
                form.grievance().text(),
                form.grievance().requests().stream()
                        .sorted()
                        .map(HandoverPages::words)
                        .collect(Collectors.joining("、")),
                inFull(form.complainant().name()),
                inFull(form.complainant().phone()));
    }

    private static @Nullable String inFull(@Nullable Personal value) {
        return value instanceof PhoneNumber phone ? phone.national() : value == null ? null : value.inFull();
    }

    private static String words(Grievance.Request request) {
        return switch (request) {
            case COMPENSATION -> "赔偿";
            case REFUND -> "退运费";
            case DELIVER_OR_FIND -> "继续投递/找回";
            case APOLOGY -> "道歉";
            case EXPLANATION -> "解释";
            case DISCIPLINE -> "处理责任人";
            case OTHER -> "其他";
        };
    }

    /// Who takes a letter that names a person sees that person in full.
    private void note(CurrentUser user, ComplaintNumber number, Handover handover, String format) {
        audit.write(
                user.login(),
                AuditNote.of(AuditAct.EXPORTED).about("COMPLAINT", number.digits() + " handover." + format));
        if (handover.kind() == Handover.Kind.JURISDICTION) {
            disclosures.withReason(user, number, "出具移送函");
        }
    }

    private static ResponseEntity<byte[]> file(Document document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.content());
    }
}
