package org.openhotline.lifecycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.deadline.TimeLimit;

/// One row of the table: in this state this act is open to these actors, leads there, must be done within this limit,
/// under this article.
public record Rule(
        State from,
        Act act,
        Set<Actor> by,
        State to,
        @Nullable TimeLimit within,
        String under) {

    public boolean isOpenTo(By who) {
        return who.as().stream().anyMatch(by::contains);
    }
}
