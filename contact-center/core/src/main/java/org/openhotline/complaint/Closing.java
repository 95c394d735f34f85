package org.openhotline.complaint;

/// What must be said before a complaint is closed: the finding, the result, the money, and the three closing tests
/// (handbook 1.6).
public record Closing(Finding finding, Result result, Recovered recovered, ClosingTests tests) {

    /// 认定结果: a finding, not a state. EFFECTIVE = the enterprise bears responsibility for service quality.
    public enum Finding {
        EFFECTIVE,
        INVALID,
        UNDETERMINED
    }

    /// 和解, 调解成功, 调解不成, 企业无责已解释, 无法联系, 其他.
    public enum Result {
        SETTLED,
        MEDIATED,
        MEDIATION_FAILED,
        NO_LIABILITY,
        UNREACHABLE,
        OTHER
    }

    /// 挽回经济损失, in fen: compensation, refunds, value of items recovered through the complaint.
    public record Recovered(long compensationFen, long refundFen, long foundValueFen) {

        public static final Recovered NOTHING = new Recovered(0, 0, 0);

        public Recovered {
            if (compensationFen < 0 || refundFen < 0 || foundValueFen < 0) {
                throw new IllegalArgumentException("recovered money is not negative");
            }
        }

        public long totalFen() {
            return compensationFen + refundFen + foundValueFen;
        }
    }

    /// The three closing tests: the handling fits the agreement or the rules; the reply agrees with what the user says;
    /// the responsible
    /// unit is clear.
    public record ClosingTests(boolean handlingFits, boolean replyAgreesWithUser, boolean unitClear) {

        public static final ClosingTests ALL_MET = new ClosingTests(true, true, true);

        public boolean allMet() {
            return handlingFits && replyAgreesWithUser && unitClear;
        }
    }
}
