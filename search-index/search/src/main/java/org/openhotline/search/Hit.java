package org.openhotline.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Missing;
import org.openhotline.lifecycle.State;

/// A complaint that was found, as the index knew it: the page reads the row itself from the database.
///
/// @param version of the complaint that the index holds
/// @param waybill in full; whoever shows it in a list masks it
/// @param excerpts the words that were found, best first; empty when nothing was looked for in the text
public record Hit(
        ComplaintNumber number,
        long version,
        State state,
        Channel channel,
        @Nullable String enterprise,
        @Nullable String county,
        @Nullable String city,
        @Nullable String mainProblem,
        @Nullable String statL1,
        Instant receivedAt,
        @Nullable LocalDate due,
        @Nullable String waybill,
        Set<Missing> missing,
        List<Excerpt> excerpts) {

    public Hit {
        missing = Set.copyOf(missing);
        excerpts = List.copyOf(excerpts);
    }
}
