package org.openhotline.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Attachments;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintDesk;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Printable;
import org.openhotline.desk.Problems.DoorShut;
import org.openhotline.desk.Problems.NotOpenNow;
import org.openhotline.exchange.webform.FileClerk;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.By;
import org.openhotline.order.Inbox;
import org.openhotline.vault.Sha256;
import org.openhotline.visitor.Passes;
import org.openhotline.visitor.Passes.Opened;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/// What a complainant brings to her complaint: what was asked for, or more of her own accord; words and files together,
/// or nothing of it.
@RestController
@RequestMapping("/api/public/door")
final class PublicMaterial {

    /// Under this name the inbox keeps what was brought.
    private static final String INBOX = "public-material";
    private static final int LONG = 2_000;
    /// Of one complaint; who has more calls.
    private static final int MOST_FILES = 40;

    private final Passes passes;
    private final PublicDoor door;
    private final ComplaintDesk desk;
    private final FileClerk clerk;
    private final Attachments attachments;
    private final Inbox inbox;
    private final Supplementing supplementing;

    PublicMaterial(
            Passes passes,
            PublicDoor door,
            ComplaintDesk desk,
            FileClerk clerk,
            Attachments attachments,
            Inbox inbox,
            Shown shown,
            JsonMapper json) {
        this.passes = passes;
        this.door = door;
        this.desk = desk;
        this.clerk = clerk;
        this.attachments = attachments;
        this.inbox = inbox;
        this.supplementing = new Supplementing(shown, json);
    }

    /// @param fields what fills empty places of the form, `{"item.waybill": "YT…"}`
    @PostMapping("/supplement")
    DoorView supplement(
            @RequestHeader(name = PublicDoor.PASS, required = false) @Nullable String pass,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploaded)
            throws IOException {
        Opened opened = passes.opened(pass).orElseThrow(DoorShut::new);
        Complaint complaint = opened.complaint();
        DoorRules.refuseShut(complaint, Act.SUPPLEMENT);
        String said = wordsOf(words);
        ComplaintForm form = supplementing.filled(complaint, fields, desk::faultsIn);
        By by = By.complainant().having(complaint.version());
        take(complaint, uploaded, _ -> desk.supplement(complaint.number(), form, said, by), null);
        return door.shown(opened);
    }

    /// @param submission made by the page, so that a retry after a lost answer brings nothing twice
    @PostMapping("/material")
    DoorView material(
            @RequestHeader(name = PublicDoor.PASS, required = false) @Nullable String pass,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String submission,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> uploaded)
            throws IOException {
        Opened opened = passes.opened(pass).orElseThrow(DoorShut::new);
        Complaint complaint = opened.complaint();
        String key = complaint.number().digits() + "/" + submission(submission);
        if (inbox.known(INBOX, key).isEmpty()) {
            DoorRules.refuseShut(complaint, Act.ADD_MATERIAL);
            String said = wordsOf(words);
            take(complaint, uploaded, same -> desk.addMaterial(same.number(), said, By.complainant()), key);
        }
        return door.shown(opened);
    }

    private void take(
            Complaint complaint,
            @Nullable List<MultipartFile> uploaded,
            UnaryOperator<Complaint> act,
            @Nullable String key)
            throws IOException {
        List<MultipartFile> files = uploaded == null ? List.of() : uploaded;
        if (attachments.of(complaint.number()).size() + files.size() > MOST_FILES) {
            throw new NotOpenNow("这件申诉的附件已满 " + MOST_FILES + " 个；还有材料请拨打 12305。");
        }
        try (var spool = new Spool(files)) {
            var _ = clerk.take(spool.files(), PublicDoor.COMPLAINANT, taking -> {
                Complaint after = act.apply(complaint);
                var _ = taking.bindTo(after.number());
                if (key != null) {
                    inbox.keep(
                            INBOX,
                            key,
                            Sha256.hex(key.getBytes(StandardCharsets.UTF_8)),
                            after.number().digits());
                }
                return after;
            });
        } catch (RuntimeException perhapsTheSameAtTheSameTime) {
            if (key == null || inbox.known(INBOX, key).isEmpty()) {
                throw perhapsTheSameAtTheSameTime;
            }
        }
    }

    private static String submission(@Nullable String id) {
        try {
            return UUID.fromString(id == null ? "" : id).toString();
        } catch (IllegalArgumentException notOne) {
            throw new InvalidForm(List.of(new Fault("submission", "invalid", "缺少提交编号，请刷新页面后重新提交")));
        }
    }

    /// The words go to the enterprise and into the history as they are.
    private static String wordsOf(@Nullable String typed) {
        List<Fault> faults = new ArrayList<>();
        String words = typed == null ? "" : typed.strip();
        if (words.isEmpty()) {
            faults.add(new Fault("words", "required", "请说明补充了什么"));
        } else if (!Printable.is(words)) {
            faults.add(new Fault("words", Printable.CODE, Printable.HINT));
        } else if (words.codePointCount(0, words.length()) > LONG) {
            faults.add(new Fault("words", "too-long", "最多 " + LONG + " 字"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
        return words;
    }
}
