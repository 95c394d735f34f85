package org.openhotline.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.knowledge.Article.Category;
import org.openhotline.knowledge.Article.Certainty;
import org.openhotline.knowledge.Article.Content;

/// What somebody wrote, with all that is wrong with it at once.
///
/// @param version the version that the author had before him; null for a new article
record ArticleReader(
        @Nullable Integer version,
        @Nullable String title,
        @Nullable Category category,
        @Nullable List<String> tags,
        @Nullable String body,
        @Nullable String source,
        @Nullable Certainty certainty,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String changeNote) {

    private static final int LONGEST_BODY = 40_000;

    int seenVersion() {
        return version == null ? 0 : version;
    }

    /// @throws InvalidForm when something is wrong
    Content content() {
        List<Fault> faults = new ArrayList<>();
        String title = text(this.title, "title", 1, 80, "标题 1 至 80 字", faults);
        String body = text(this.body, "body", 1, LONGEST_BODY, "正文 1 至 40000 字", faults);
        String source = text(this.source, "source", 1, 200, "请写明依据（条款、标准或本中心规定），不超过 200 字", faults);
        String note = text(changeNote, "changeNote", 0, 200, "修改说明不超过 200 字", faults);
        if (category == null) {
            faults.add(new Fault("category", "required", "请选择类别"));
        }
        if (certainty == null) {
            faults.add(new Fault("certainty", "required", "请选择可靠程度"));
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            faults.add(new Fault("validTo", "order", "截止日不能早于起始日"));
        }
        List<String> kept = tags == null
                ? List.of()
                : tags.stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        if (kept.size() > 10 || kept.stream().anyMatch(tag -> tag.length() > 20)) {
            faults.add(new Fault("tags", "length", "标签不超过 10 个，每个不超过 20 字"));
        }
        if (!faults.isEmpty() || category == null || certainty == null) {
            throw new InvalidForm(faults);
        }
        return new Content(title, category, kept, body, source, certainty, validFrom, validTo, note);
    }

    private static String text(
            @Nullable String value, String field, int shortest, int longest, String message, List<Fault> faults) {
        String text = value == null ? "" : value.strip();
        if (text.length() < shortest || text.length() > longest) {
            faults.add(new Fault(field, "length", message));
        }
        return text;
    }
}
