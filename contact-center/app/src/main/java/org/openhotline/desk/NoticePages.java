package org.openhotline.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Timing;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.notice.NoticeArchive.Kept;
import org.openhotline.notice.NoticeArchive.Kind;
import org.openhotline.notice.NoticeOffice;
import org.openhotline.report.Document;
import org.openhotline.report.FiguresDoNotClose;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The months: draw up, read, mail.
@RestController
@RequestMapping("/api/notices")
final class NoticePages {

    private static final int MONTHS_SHOWN = 24;

    private final NoticeOffice office;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;

    NoticePages(NoticeOffice office, JsonMapper json, AuditLog audit, Clock clock) {
        this.office = office;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    record Month(
            String period,
            String kind,
            String status,
            @Nullable Instant drawnAt,
            @Nullable String drawnBy,
            @Nullable JsonNode mailed,
            boolean closes) {}

    @GetMapping
    List<Month> months() {
        YearMonth now = YearMonth.now(clock.withZone(Timing.ZONE));
        List<Kept> kept = office.allKept();
        return IntStream.range(0, MONTHS_SHOWN)
                .mapToObj(now::minusMonths)
                .map(month -> month(month, kept))
                .toList();
    }

    private Month month(YearMonth month, List<Kept> all) {
        Optional<Kept> latest = all.stream()
                .filter(kept -> kept.kind() == Kind.MONTHLY && kept.period().equals(month.toString()))
                .findFirst();
        JsonNode mailed = latest.map(kept -> json.readTree(kept.mailed())).orElse(null);
        String status = latest.isEmpty() ? "NONE" : mailed == null || mailed.isEmpty() ? "DRAFT" : "MAILED";
        return new Month(
                month.toString(),
                "MONTH",
                status,
                latest.map(Kept::madeAt).orElse(null),
                latest.map(Kept::madeBy).orElse(null),
                mailed,
                latest.isPresent());
    }

    @PostMapping("/{period}")
    Month drawUp(@AuthenticationPrincipal CurrentUser user, @PathVariable String period) {
        YearMonth month = read(period);
        try {
            office.drawUp(month, user.login());
        } catch (FiguresDoNotClose gaps) {
            throw new InvalidForm(gaps.gaps().stream()
                    .map(gap -> new Fault("figures", "does-not-close", gap.toString()))
                    .toList());
        }
        return month(month, office.keptOf(month));
    }

    record To(@Nullable List<String> to) {}

    @PostMapping("/{period}/mail")
    Month mail(@PathVariable String period, @RequestBody To to) {
        YearMonth month = read(period);
        List<String> addresses = to.to();
        if (!office.mail(month, addresses == null ? List.of() : addresses)) {
            throw new InvalidForm(List.of(new Fault("period", "required", "请先生成本月通告，再发送邮件")));
        }
        return month(month, office.keptOf(month));
    }

    @GetMapping("/{period}/figures")
    JsonNode figures(@PathVariable String period) {
        return json.readTree(latest(read(period), Kind.MONTHLY).figures());
    }

    private static final Map<String, Kind> NAMES = Map.of("notice", Kind.MONTHLY, "satisfaction", Kind.SATISFACTION);

    @GetMapping("/{period}/{name:notice|satisfaction}.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal CurrentUser user,
            @PathVariable String period,
            @PathVariable String name,
            @PathVariable String format) {
        Kind kind = NAMES.get(name);
        Kept kept = latest(read(period), kind == null ? Kind.MONTHLY : kind);
        audit.write(
                user.login(),
                AuditNote.of(AuditAct.EXPORTED).about("NOTICE", kept.kind() + " " + kept.period() + "." + format));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.equals("pdf") ? Document.PDF : Document.DOCX))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        NoticeOffice.name(kept.kind(), kept.period()) + "." + format,
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(office.file(kept.id(), format));
    }

    private Kept latest(YearMonth month, Kind kind) {
        return office.keptOf(month).stream()
                .filter(kept -> kept.kind() == kind)
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private static YearMonth read(String period) {
        try {
            return YearMonth.parse(period);
        } catch (DateTimeException notAMonth) {
            throw new NotThere();
        }
    }
}
