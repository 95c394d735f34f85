package org.openhotline.report;

/// The intake decisions of the period: together they are the complaints handled.
///
/// @param ended withdrawn or terminated before any other decision was made
public record Decisions(long accepted, long rejected, long guided, long transferred, long ended) {

    public static final Decisions NONE = new Decisions(0, 0, 0, 0, 0);

    long sum() {
        return accepted + rejected + guided + transferred + ended;
    }
}
