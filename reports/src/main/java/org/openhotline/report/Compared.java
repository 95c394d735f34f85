package org.openhotline.report;

/// A split number now, in the period before (环比) and in the same period of the last year (同比).
public record Compared(Split now, Split before, Split yearAgo) {

    public static final Compared NONE = new Compared(Split.NONE, Split.NONE, Split.NONE);

    Trend total() {
        return new Trend(now.total(), before.total(), yearAgo.total());
    }

    Trend postal() {
        return new Trend(now.postal(), before.postal(), yearAgo.postal());
    }

    Trend express() {
        return new Trend(now.express(), before.express(), yearAgo.express());
    }
}
