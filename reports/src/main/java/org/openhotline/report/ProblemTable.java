package org.openhotline.report;

import java.util.List;
import java.util.Map;

/// Complaints by official problem type for postal or for express services, and the bottom line, which is counted by
/// itself.
///
/// @param rows every official type, also those without a complaint
/// @param byBusiness the bottom line by kind of postal business; empty in the express table
public record ProblemTable(List<Row> rows, Trend handled, long effective, Map<PostalBusiness, Long> byBusiness) {

    public ProblemTable {
        rows = List.copyOf(rows);
        byBusiness = Map.copyOf(byBusiness);
    }

    /// One official problem type.
    ///
    /// @param code two digits of the problem table, or [#UNSORTED]
    public record Row(String code, String name, Trend handled, long effective, Map<PostalBusiness, Long> byBusiness) {
        public Row {
            byBusiness = Map.copyOf(byBusiness);
        }
    }

    /// The row of complaints that were decided on before anybody had sorted them (a voicemail that says nothing, say):
    /// shown
    /// only when there are any, so that the table closes.
    public static final String UNSORTED = "00";
}
