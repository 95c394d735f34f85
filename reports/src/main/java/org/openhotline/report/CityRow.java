package org.openhotline.report;

/// The complaints of complainants who live in one city or prefecture (市州).
///
/// @param code of the city (GB/T 2260), or [#ELSEWHERE]
public record CityRow(String code, String name, Trend handled, long effective) {

    /// The row of complainants from other provinces, or with no place told.
    public static final String ELSEWHERE = "000000";
}
