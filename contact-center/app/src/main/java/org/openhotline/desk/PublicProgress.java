package org.openhotline.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.Step;
import org.openhotline.deadline.Due;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.desk.Problems.TooOften;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.ProgressTries;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Tells how a complaint stands to whoever knows its number and the last four digits of the phone that is kept with it.
/// Whatever is wrong gets one and the same answer, and only so many tries, so that neither can be guessed.
@RestController
final class PublicProgress {

    private final Complaints complaints;
    private final ProgressTries tries;

    PublicProgress(Complaints complaints, ProgressTries tries) {
        this.complaints = complaints;
        this.tries = tries;
    }

    record Asked(@Nullable String number, @Nullable String lastFour) {}

    record Told(Instant at, String text) {}

    record Progress(
            String number,
            String state,
            String stateText,
            Instant receivedAt,
            @Nullable LocalDate answerBy,
            List<Told> steps,
            @Nullable String told) {}

    @PostMapping("/api/public/progress")
    Progress progress(@RequestBody Asked asked, HttpServletRequest request) {
        if (!tries.mayTry("web " + request.getRemoteAddr())) {
            throw new TooOften();
        }
        return ComplaintNumber.read(asked.number() == null ? "" : asked.number())
                .flatMap(complaints::find)
                .filter(complaint -> knows(complaint, asked.lastFour()))
                .map(this::shown)
                .orElseThrow(NotThere::new);
    }

    private static boolean knows(Complaint complaint, @Nullable String lastFour) {
        PhoneNumber phone = complaint.form().complainant().phone();
        return phone != null && phone.lastFour().equals(lastFour);
    }

    private Progress shown(Complaint complaint) {
        return new Progress(
                complaint.number().digits(),
                complaint.state().name(),
                complaint.state().chinese(),
                complaint.receipt().at(),
                complaint.dues().law() instanceof Due.On on ? on.day() : null,
                complaints.history(complaint.number()).stream()
                        .filter(step ->
                                step.kind().equals("moved") || step.kind().equals("registered"))
                        .map(step -> new Told(step.at(), text(step)))
                        .toList(),
                told(complaint));
    }

    private static String text(Step step) {
        return step.act() == null ? "已登记" : step.to().chinese();
    }

    private static @Nullable String told(Complaint complaint) {
        String answer = complaint.handling().answer();
        Rejection rejection = complaint.handling().rejection();
        return answer != null ? answer : rejection == null ? null : rejection.told();
    }
}
