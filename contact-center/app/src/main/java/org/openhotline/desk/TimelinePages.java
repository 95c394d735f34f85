package org.openhotline.desk;

import java.util.List;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.ComplaintNumber;
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

    TimelinePages(Complaints complaints, Timeline timeline) {
        this.complaints = complaints;
        this.timeline = timeline;
    }

    @GetMapping("/api/complaints/{number}/timeline")
    List<Timeline.Entry> timeline(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        ComplaintNumber read = ComplaintNumber.read(number).orElseThrow(NotThere::new);
        if (complaints
                .find(read)
                .filter(complaint -> Sight.sees(user, complaint))
                .isEmpty()) {
            throw new NotThere();
        }
        return timeline.of(read, user.is(Role.ENTERPRISE));
    }
}
