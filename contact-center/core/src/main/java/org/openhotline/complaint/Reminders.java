package org.openhotline.complaint;

import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.Actor;
import org.openhotline.lifecycle.AtLimit;

/// Who was told what of a limit, so that nobody is told twice.
public interface Reminders {

    /// Remembers, in the running unit of work, that this has happened; false when it had before.
    boolean firstTime(ComplaintNumber number, String key);

    void tell(Reminder reminder);

    /// Something that somebody should know.
    ///
    /// @param whom in which capacity
    /// @param handler the assigned handler, who is told alone where the capacity is hers
    record Reminder(
            ComplaintNumber number, Actor whom, @Nullable String handler, String words, AtLimit.What what) {}
}
