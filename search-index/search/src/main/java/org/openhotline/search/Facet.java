package org.openhotline.search;

import java.util.Set;

/// By what complaints are narrowed and counted. A complaint has one value of each, or none.
public enum Facet {
    STATE("state"),
    CHANNEL("channel"),
    ENTERPRISE("enterprise"),
    /// The official row of the notices, two digits.
    TYPE("statL1"),
    /// The main problem, four digits.
    PROBLEM("mainProblem"),
    CITY("city"),
    COUNTY("county");

    /// The value of a complaint that has none yet; it can be filtered by like any other.
    public static final String UNKNOWN = "-";

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }

    /// Filters that are left aside when this is counted, so that a page can show what another choice would give: its
    /// own, and the finer one below it.
    Set<Facet> ignored() {
        return switch (this) {
            case TYPE -> Set.of(TYPE, PROBLEM);
            case CITY -> Set.of(CITY, COUNTY);
            default -> Set.of(this);
        };
    }
}
