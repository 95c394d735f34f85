package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A leader or a partner watches this complaint (督办).
///
/// @param level 1 to 3; 3 is the gravest
/// @param answerBy the day asked for, if any
public record Supervision(int level, @Nullable LocalDate answerBy, String note, String by, Instant at) {

    public Supervision {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("a supervision has a level of 1 to 3");
        }
    }
}
