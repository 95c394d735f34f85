package org.openhotline.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Fault;

/// The answer to a [ComplaintQuery].
public sealed interface SearchOutcome {

    /// One page of what was found.
    ///
    /// @param total of all pages
    /// @param next mark of the next page, null on the last
    /// @param counts by facet and value, the most frequent first. Each facet is counted under all filters
    /// but its own, so its chosen values add up to `total`; complaints without a value count as
    /// [Facet#UNKNOWN]
    record Found(List<Hit> hits, long total, @Nullable String next, Map<Facet, Map<String, Long>> counts)
            implements SearchOutcome {
        public Found {
            hits = List.copyOf(hits);
            counts = Map.copyOf(counts);
        }
    }

    /// The search server is away or not ready. Everything else of the hotline goes on, and the index catches up by
    /// itself.
    ///
    /// @param why a short reason for the operator, without any content
    record SearchUnavailable(String why) implements SearchOutcome {}

    /// The question cannot be asked like this; all that is wrong with it.
    record Refused(List<Fault> faults) implements SearchOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
