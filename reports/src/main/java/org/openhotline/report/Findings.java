package org.openhotline.report;

/// What was found of the complaints handled in the period, as known when the figures were taken.
///
/// @param open no finding yet, or none needed (not accepted)
public record Findings(long effective, long invalid, long undetermined, long open) {

    public static final Findings NONE = new Findings(0, 0, 0, 0);

    long sum() {
        return effective + invalid + undetermined + open;
    }
}
