package org.openhotline.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;

/// One row of a complaint's history: written in the transaction of the act, never changed.
///
/// @param act null for the registration only
/// @param kind `registered`, `moved`, or, for an act that moves nothing: `edited`, `verified`, `assigned`, `urged`,
/// `noted`
/// @param article the article or house rule the act stands under
/// @param note words that a person gave with the act; no personal data is put here by the system
public record Step(
        ComplaintNumber number,
        String kind,
        @Nullable Act act,
        @Nullable State from,
        State to,
        String who,
        Instant at,
        @Nullable String article,
        @Nullable String note) {}
