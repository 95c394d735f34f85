package org.openhotline.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.AcceptanceAdvice;
import org.openhotline.complaint.Advice;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Timing;
import org.openhotline.desk.Problems.NotThere;
import org.openhotline.lifecycle.Policies;
import org.openhotline.persistence.EarlierComplaints;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Says, while an agent types, what speaks against acceptance, under which article, and from which day one may come
/// again.
@RestController
final class AdvicePages {

    private final Complaints complaints;
    private final EarlierComplaints earlier;
    private final Policies policies;
    private final Clock clock;

    AdvicePages(Complaints complaints, EarlierComplaints earlier, Policies policies, Clock clock) {
        this.complaints = complaints;
        this.earlier = earlier;
        this.policies = policies;
        this.clock = clock;
    }

    /// @param number the complaint, when it is stored already: masked values in the form stand for what is stored
    record Asked(@Nullable String number, @Nullable JsonNode form) {}

    record Told(
            String reason,
            String chinese,
            String article,
            String weight,
            String why,
            @Nullable LocalDate comeBackOn) {

        static Told of(Advice advice) {
            return new Told(
                    advice.reason().name(),
                    advice.reason().chinese(),
                    advice.reason().base(),
                    advice.weight().name(),
                    advice.why(),
                    advice.comeBackOn());
        }
    }

    record Advised(String policy, List<Told> advice) {}

    @PostMapping("/api/complaints/advice")
    Advised advise(@AuthenticationPrincipal CurrentUser user, @RequestBody Asked asked) {
        Complaint stored = stored(asked, user);
        // What cannot be read yet is still being typed: advice is given on the rest.
        ComplaintForm form = FormReader.tried(asked.form(), stored == null ? ComplaintForm.EMPTY : stored.form())
                .form();
        LocalDate received =
                Timing.day(stored == null ? clock.instant() : stored.receipt().at());
        var policy = policies.on(received);
        var before = earlier.of(form, stored == null ? null : stored.number());
        return new Advised(
                policy.name(),
                AcceptanceAdvice.on(form, received, policy, before).stream()
                        .map(Told::of)
                        .toList());
    }

    private @Nullable Complaint stored(Asked asked, CurrentUser user) {
        String digits = asked.number();
        if (digits == null) {
            return null;
        }
        return Sight.find(user, digits, complaints).orElseThrow(NotThere::new);
    }
}
