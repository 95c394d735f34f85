package org.openhotline.report;

/// A number of complaints and its two parts: postal services (邮政服务) and express services (快递服务). The three are counted
/// apart from each other, so that [ClosingCheck] has something to check.
public record Split(long total, long postal, long express) {

    public static final Split NONE = new Split(0, 0, 0);

    public Split {
        if (total < 0 || postal < 0 || express < 0) {
            throw new IllegalArgumentException("a number of complaints is not negative");
        }
    }
}
