package org.openhotline.desk;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.lifecycle.State;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PhoneNumber;
import org.openhotline.similar.SimilarComplaints;
import org.openhotline.similar.SimilarComplaints.Alike;
import org.openhotline.similar.SimilarComplaints.Question;
import org.openhotline.similar.SimilarComplaints.Reason;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Earlier complaints like the one that is being typed, for staff. Asked by POST, so that a telephone or an identity
/// number stands in no address.
@RestController
@RequestMapping("/api/complaints/similar")
final class SimilarPages {

    /// An agent on the telephone reads no more.
    private static final int SHOWN = 8;

    /// Where nothing more is done: these come after what is open.
    private static final Set<State> OVER = EnumSet.of(
            State.REJECTED,
            State.TRANSFERRED,
            State.CLOSED,
            State.WITHDRAWN,
            State.TERMINATED,
            State.SURVEY,
            State.ARCHIVED);

    private final SimilarComplaints similar;
    private final Complaints complaints;
    private final ComplaintViews views;

    SimilarPages(SimilarComplaints similar, Complaints complaints, ComplaintViews views) {
        this.similar = similar;
        this.complaints = complaints;
        this.views = views;
    }

    record Asked(
            @Nullable String waybill,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String text,
            @Nullable String not) {}

    record Similar(ComplaintViews.Row row, Set<Reason> reasons) {}

    record Found(List<Similar> rows, boolean textSearched) {}

    @PostMapping
    Found find(@AuthenticationPrincipal CurrentUser user, @RequestBody Asked asked) {
        var answer = similar.find(question(asked));
        List<Similar> rows = answer.alike().stream()
                .flatMap(alike -> row(user, alike).stream())
                .limit(SHOWN)
                .sorted(Comparator.comparing(one -> OVER.contains(one.row().state())))
                .toList();
        return new Found(rows, answer.textSearched());
    }

    private Optional<Similar> row(CurrentUser user, Alike alike) {
        return complaints
                .find(alike.number())
                .filter(complaint -> Sight.sees(user, complaint))
                .map(complaint -> new Similar(views.row(complaint, false), alike.reasons()));
    }

    /// What cannot be read is not known yet: it is still being typed.
    private static Question question(Asked asked) {
        return new Question(
                known(asked.waybill())
                        .map(typed -> typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT))
                        .orElse(null),
                known(asked.phone()).flatMap(PhoneNumber::read).orElse(null),
                known(asked.idNumber())
                        .filter(typed -> typed.matches("[0-9A-Za-z\\s-]{4,32}"))
                        .map(typed -> typed.replaceAll("[\\s-]", ""))
                        .filter(typed -> typed.length() >= 4)
                        .map(IdNumber::new)
                        .orElse(null),
                known(asked.text())
                        .map(text -> text.substring(0, Math.min(2_000, text.length())))
                        .orElse(null),
                known(asked.not()).flatMap(ComplaintNumber::read).orElse(null));
    }

    private static Optional<String> known(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
