package org.openhotline.desk;

import java.util.List;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Complaints;
import org.openhotline.desk.Problems.NotThere;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The timeline of a complaint.
@RestController
final class TimelinePages {

    private final Complaints complaints;
    private final Timeline timeline;

    private final Disclosures disclosures;

    TimelinePages(Complaints complaints, Timeline timeline, Disclosures disclosures) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.disclosures = disclosures;
    }

    @GetMapping("/api/complaints/{number}/timeline")
    List<Timeline.Entry> timeline(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        Complaint complaint = Sight.find(user, number, complaints).orElseThrow(NotThere::new);
        List<Timeline.Entry> entries = timeline.of(complaint.number(), user.is(Role.ENTERPRISE));
        return disclosures.showsInFull(complaint, user)
                ? entries
                : entries.stream().map(Timeline.Entry::masked).toList();
    }
}
