package org.openhotline.report;

/// A rate of satisfaction as the notices print it.
///
/// @param satisfied effective complaints whose complainant is very satisfied, satisfied or fairly satisfied
/// @param rated effective complaints that were rated at all
/// @param base all effective complaints: the base of the printed rate
public record Rating(long satisfied, long rated, long base) {

    public static final Rating NONE = new Rating(0, 0, 0);

    Rating and(Rating other) {
        return new Rating(satisfied + other.satisfied, rated + other.rated, base + other.base);
    }
}
