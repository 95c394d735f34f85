package org.openhotline.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Rejection;
import org.openhotline.complaint.Step;
import org.openhotline.deadline.Due;

/// What a complainant is told of how her complaint stands: never what colleagues write to each other.
record ProgressView(
        String number,
        String state,
        String stateText,
        Instant receivedAt,
        @Nullable LocalDate answerBy,
        List<Told> steps,
        @Nullable String told) {

    record Told(Instant at, String text) {}

    static ProgressView of(Complaint complaint, List<Step> history) {
        return new ProgressView(
                complaint.number().digits(),
                complaint.state().name(),
                complaint.state().chinese(),
                complaint.receipt().at(),
                complaint.dues().law() instanceof Due.On on ? on.day() : null,
                history.stream()
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
