package org.openhotline.lifecycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One row of the table: in this state this act is open to these actors and leads there, under this article.
///
/// @param to where it leads; the same state for an act that moves nothing; null when it leads back to where the
///     complaint was before
public record Rule(
        State from, Act act, Set<Actor> by, @Nullable State to, String under) {

    public Rule {
        by = Set.copyOf(by);
    }

    public boolean isOpenTo(By who) {
        return who.as().stream().anyMatch(by::contains);
    }

    public boolean moves() {
        return to != from;
    }
}
