package org.openhotline.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.Callbacks;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.desk.Problems.NotAllowed;
import org.openhotline.desk.Problems.NotThere;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The callbacks of a complaint, and the rating that an agent took by hand.
@RestController
final class CallbackPages {

    private final Callbacks callbacks;
    private final CallbackDesk desk;
    private final Complaints complaints;

    CallbackPages(Callbacks callbacks, CallbackDesk desk, Complaints complaints) {
        this.callbacks = callbacks;
        this.complaints = complaints;
        this.desk = desk;
    }

    @GetMapping("/api/complaints/{number}/callbacks")
    List<CallbackView> list(@AuthenticationPrincipal CurrentUser user, @PathVariable String number) {
        return callbacks.of(visible(user, number)).stream()
                .map(CallbackView::of)
                .toList();
    }

    record Plan(Callback.Purpose purpose) {}

    @PostMapping("/api/complaints/{number}/callbacks")
    @ResponseStatus(HttpStatus.CREATED)
    CallbackView plan(@AuthenticationPrincipal CurrentUser user, @PathVariable String number, @RequestBody Plan plan) {
        return CallbackView.of(desk.plan(visible(user, number), plan.purpose()));
    }

    record Rating(
            Satisfaction centre,
            Satisfaction enterprise,
            @Nullable String reason) {}

    @PostMapping("/api/callbacks/{id}/rating")
    CallbackView rate(@AuthenticationPrincipal CurrentUser user, @PathVariable UUID id, @RequestBody Rating rating) {
        if (!Sight.seesAll(user)) {
            throw new NotThere();
        }
        boolean dissatisfied =
                !rating.centre().isSatisfied() || !rating.enterprise().isSatisfied();
        String reason = rating.reason() == null ? "" : rating.reason().strip();
        if (dissatisfied && reason.isEmpty()) {
            throw new NotAllowed("申诉人不满意时请写明原因。");
        }
        if (callbacks.find(id).isEmpty()) {
            throw new NotThere();
        }
        return CallbackView.of(desk.rated(id, rating.centre(), rating.enterprise(), reason));
    }

    /// An enterprise is told nothing of what users say about it.
    private ComplaintNumber visible(CurrentUser user, String number) {
        return Sight.find(user, number, complaints)
                .filter(_ -> !user.is(Role.ENTERPRISE))
                .map(Complaint::number)
                .orElseThrow(NotThere::new);
    }
}
