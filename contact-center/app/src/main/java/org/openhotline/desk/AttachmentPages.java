package org.openhotline.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.exchange.webform.FileClerk;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files of a complaint: handed in with the kind that their content tells, given out as downloads only.
@RestController
final class AttachmentPages {

    private final Complaints complaints;
    private final Attachments attachments;
    private final FileClerk clerk;
    private final SealedShelf shelf;
    private final AuditLog audit;

    AttachmentPages(
            Complaints complaints, Attachments attachments, FileClerk clerk, SealedShelf shelf, AuditLog audit) {
        this.complaints = complaints;
        this.attachments = attachments;
        this.clerk = clerk;
        this.shelf = shelf;
        this.audit = audit;
    }

    @PostMapping("/api/complaints/{number}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    Timeline.FileView upload(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String number,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        ComplaintNumber of = visible(user, ComplaintNumber.read(number).orElseThrow(NotThere::new));
        try (var spool = new Spool(List.of(file))) {
            Attachment taken = clerk.take(
                    spool.files(), user.login(), taking -> taking.bindTo(of).getFirst());
            return Timeline.FileView.of(taken);
        }
    }

    @GetMapping("/api/attachments/{id}")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id)
            throws IOException {
        Attachment attachment = attachments.find(id).orElseThrow(NotThere::new);
        ComplaintNumber number = attachment.number();
        if (number == null) {
            throw new NotThere();
        }
        var _ = visible(user, number);
        audit.write(user.login(), AuditNote.of(AuditAct.FILE_TAKEN).about("ATTACHMENT", number.digits() + "/" + id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(shelf.open(attachment.storedAs()));
    }

    private ComplaintNumber visible(CurrentUser user, ComplaintNumber number) {
        return complaints
                .find(number)
                .filter(complaint -> Sight.sees(user, complaint))
                .orElseThrow(NotThere::new)
                .number();
    }
}
