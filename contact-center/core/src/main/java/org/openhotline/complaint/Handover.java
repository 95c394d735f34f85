package org.openhotline.complaint;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A complaint that is handed over (移送, R10) or whose matter is reported to enforcement (线索移送, R11).
///
/// @param to the office it goes to, as it is addressed
/// @param cityCode the city bureau, when it goes to one of ours
/// @param answerBy the day by which the other office is asked to answer
/// @param acknowledgedAt when the other office confirmed that it has it
public record Handover(
        Kind kind,
        String to,
        @Nullable String cityCode,
        String why,
        @Nullable LocalDate answerBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgement) {

    public enum Kind {
        /// Another office is competent.
        JURISDICTION,
        /// A breach of law goes to enforcement.
        CLUE
    }

    public static Handover to(Kind kind, String office, String why) {
        return new Handover(kind, office, null, why, null, null, null);
    }

    Handover acknowledged(String words, Instant at) {
        return new Handover(kind, to, cityCode, why, answerBy, at, words);
    }
}
