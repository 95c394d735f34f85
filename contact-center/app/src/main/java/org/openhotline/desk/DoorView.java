package org.openhotline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Attachment;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Mediation;
import org.openhotline.complaint.Missing;
import org.openhotline.complaint.Step;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;

/// A complaint as its complainant sees it behind the door: how it stands, what she handed in, and what she may do.
///
/// @param until when the pass ends
record DoorView(ProgressView progress, Instant until, List<FileView> files, Open open) {

    record FileView(String name, long size, Instant at) {}

    /// @param opinion null where none was given
    /// @param rating whether she may rate
    /// @param comeBack null unless she was guided to the enterprise
    record Open(
            @Nullable Supplement supplement,
            boolean material,
            boolean withdrawal,
            @Nullable Opinion opinion,
            boolean rating,
            @Nullable ComeBack comeBack) {}

    /// @param asked what was asked for, in the words of whoever asked
    record Supplement(
            @Nullable String asked,
            Set<Missing> missing,
            @Nullable LocalDate by) {}

    /// @param said null as long as she has not
    record Opinion(String text, @Nullable LocalDate by, Mediation.@Nullable Consent said) {}

    record ComeBack(@Nullable LocalDate from, boolean now) {}

    static DoorView of(
            Complaint complaint,
            List<Step> history,
            List<Attachment> files,
            boolean rating,
            Instant until,
            LocalDate today) {
        return new DoorView(
                ProgressView.of(complaint, history),
                until,
                files.stream()
                        .filter(file -> file.uploadedBy().equals(PublicDoor.COMPLAINANT))
                        .map(file -> new FileView(file.name(), file.size(), file.uploadedAt()))
                        .toList(),
                new Open(
                        supplement(complaint, history),
                        DoorRules.isOpen(complaint, Act.ADD_MATERIAL),
                        DoorRules.isOpen(complaint, Act.WITHDRAW),
                        opinion(complaint),
                        rating,
                        comeBack(complaint, today)));
    }

    private static @Nullable Supplement supplement(Complaint complaint, List<Step> history) {
        if (!DoorRules.isOpen(complaint, Act.SUPPLEMENT)) {
            return null;
        }
        String asked = history.reversed().stream()
                .filter(step -> step.act() == Act.ASK_SUPPLEMENT)
                .map(Step::note)
                .findFirst()
                .orElse(null);
        return new Supplement(asked, complaint.missing(), due(complaint));
    }

    private static @Nullable Opinion opinion(Complaint complaint) {
        Mediation mediation = complaint.handling().mediation();
        String text = mediation == null ? null : mediation.opinion();
        return mediation == null || text == null || !DoorRules.hasOpinion(complaint)
                ? null
                : new Opinion(text, due(complaint), mediation.complainant());
    }

    private static @Nullable ComeBack comeBack(Complaint complaint, LocalDate today) {
        if (!DoorRules.isOpen(complaint, Act.REOPEN)) {
            return null;
        }
        LocalDate from = complaint.handling().comeBackOn();
        return new ComeBack(from, from == null || !today.isBefore(from));
    }

    private static @Nullable LocalDate due(Complaint complaint) {
        return complaint.dues().step() instanceof Due.On on ? on.day() : null;
    }
}
