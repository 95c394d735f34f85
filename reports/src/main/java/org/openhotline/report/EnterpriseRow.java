package org.openhotline.report;

/// What one enterprise was complained of.
///
/// @param code of the enterprise table, or [#UNNAMED]
/// @param lateReplies complaints of the period whose reply came after its limit, or has not come and the limit is over
/// @param recoveredFen money recovered, in fen
public record EnterpriseRow(
        String code, String name, Trend handled, long effective, long lateReplies, long recoveredFen) {

    /// The row of complaints that name no enterprise.
    public static final String UNNAMED = "-";
}
