package org.openhotline.notice;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openhotline.complaint.Timing;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.exchange.mail.Mail;
import org.openhotline.exchange.mail.Mail.Attached;
import org.openhotline.exchange.mail.PostRoom;
import org.openhotline.notice.NoticeArchive.Kept;
import org.openhotline.notice.NoticeArchive.Kind;
import org.openhotline.report.Document;
import org.openhotline.report.Figures;
import org.openhotline.report.FiguresQueries;
import org.openhotline.report.MonthlyNotice;
import org.openhotline.report.Period;
import org.openhotline.report.SatisfactionReport;
import tools.jackson.databind.json.JsonMapper;

/// Draws up the month, keeps it with its figures, and mails it.
public final class NoticeOffice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FiguresQueries queries;
    private final MonthlyNotice notice;
    private final SatisfactionReport satisfaction;
    private final NoticeArchive archive;
    private final PostRoom postRoom;
    private final UnitOfWork unitOfWork;
    private final List<String> managers;
    private final Clock clock;

    NoticeOffice(
            FiguresQueries queries,
            MonthlyNotice notice,
            SatisfactionReport satisfaction,
            NoticeArchive archive,
            PostRoom postRoom,
            UnitOfWork unitOfWork,
            List<String> managers,
            Clock clock) {
        this.queries = queries;
        this.notice = notice;
        this.satisfaction = satisfaction;
        this.archive = archive;
        this.postRoom = postRoom;
        this.unitOfWork = unitOfWork;
        this.managers = List.copyOf(managers);
        this.clock = clock;
    }

    /// Draws both papers up from the figures as they stand now.
    ///
    /// @throws org.openhotline.report.FiguresDoNotClose when a table does not add up; nothing is kept then
    public void drawUp(YearMonth month, String by) {
        Figures figures = queries.of(Period.month(month));
        var noticePapers = notice.render(figures);
        var satisfactionPapers = satisfaction.render(figures);
        String model = JSON.writeValueAsString(figures);
        unitOfWork.together(() -> {
            UUID _ = archive.keep(Kind.MONTHLY, month, model, noticePapers, by);
            UUID _ = archive.keep(Kind.SATISFACTION, month, model, satisfactionPapers, by);
        });
    }

    /// Mails what was drawn up last, both papers in both forms; it leaves by the outbox.
    ///
    /// @return false when nothing was drawn up yet
    /// @throws org.openhotline.complaint.InvalidForm when an address is none
    public boolean mail(YearMonth month, List<String> to) {
        List<Kept> papers = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            archive.latest(kind, month).ifPresent(papers::add);
        }
        if (papers.size() < Kind.values().length) {
            return false;
        }
        List<Attached> files = papers.stream()
                .flatMap(kept ->
                        List.of(attached(kept, "docx", Document.DOCX), attached(kept, "pdf", Document.PDF)).stream())
                .toList();
        String subject = "%d年%d月邮政业用户申诉通告与满意度报告".formatted(month.getYear(), month.getMonthValue());
        var mail = new Mail(to, subject, subject + "，见附件（docx 可编辑，pdf 供阅读）。\n\n本邮件由系统自动发出。", files);
        unitOfWork.together(() -> {
            UUID _ = postRoom.post("month-notice", mail);
            papers.forEach(kept -> archive.noteMailed(kept.id(), to));
        });
        return true;
    }

    private Attached attached(Kept kept, String format, String mediaType) {
        var path = archive.laidOut(kept.id(), format, archive.file(kept.id(), format));
        return new Attached(name(kept.kind(), kept.period()) + "." + format, mediaType, path);
    }

    public static String name(Kind kind, String period) {
        return period + (kind == Kind.MONTHLY ? "-申诉通告" : "-满意度报告");
    }

    /// The first of the month: draws up the month before and mails it to the managers, if any are set.
    public void monthIsOver() {
        YearMonth month = YearMonth.now(clock.withZone(Timing.ZONE)).minusMonths(1);
        drawUp(month, "system");
        if (!managers.isEmpty()) {
            boolean _ = mail(month, managers);
        }
    }

    /// What was drawn up of a month, newest first.
    public List<Kept> keptOf(YearMonth month) {
        return archive.all(month.toString());
    }

    public List<Kept> allKept() {
        return archive.all(null);
    }

    public byte[] file(UUID id, String format) {
        return archive.file(id, format);
    }
}
