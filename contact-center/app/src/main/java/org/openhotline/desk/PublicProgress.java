package org.openhotline.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
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

    @PostMapping("/api/public/progress")
    ProgressView progress(@RequestBody Asked asked, HttpServletRequest request) {
        if (!tries.mayTry("web " + request.getRemoteAddr())) {
            throw new TooOften();
        }
        return ComplaintNumber.read(asked.number() == null ? "" : asked.number())
                .flatMap(complaints::find)
                .filter(complaint -> knows(complaint, asked.lastFour()))
                .map(complaint -> ProgressView.of(complaint, complaints.history(complaint.number())))
                .orElseThrow(NotThere::new);
    }

    private static boolean knows(Complaint complaint, @Nullable String lastFour) {
        PhoneNumber phone = complaint.form().complainant().phone();
        return phone != null && phone.lastFour().equals(lastFour);
    }
}
