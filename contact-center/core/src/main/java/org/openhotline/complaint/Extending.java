package org.openhotline.complaint;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Limit;

/// How far an extension reaches: so many days past the present last day, never beyond the last day for extensions, so
/// that the centre can still answer within its thirty.
final class Extending {

    private Extending() {}

    static LocalDate until(Complaint complaint, Extension asked, Timing timing) {
        LocalDate now = day(complaint.dues().step());
        LocalDate last = day(timing.lastDay(timing.policyOf(complaint).limit(Limit.LAST_EXTENSION), complaint));
        LocalDate wished = now.plusDays(asked.days());
        LocalDate until = wished.isAfter(last) ? last : wished;
        if (!until.isAfter(now)) {
            throw Acceptable.refused("days", "too-late", "延期不得超过收到申诉后的最后期限 " + last);
        }
        return until;
    }

    private static LocalDate day(@Nullable Due due) {
        if (due instanceof Due.On on) {
            return on.day();
        }
        throw Acceptable.refused("days", "to-be-set", "到期日待定（节假日安排尚未公布），暂不能延期");
    }
}
