package org.openhotline.complaint;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be said before a complaint is closed: the finding and what it rests on, the result, the money, and the
/// three closing tests (handbook 1.6).
///
/// @param basis what the finding rests on (rules art. 6)
/// @param responsibleUnit the enterprise's unit that bears responsibility
/// @param because why it is closed although a test is not met
public record Closing(
        Finding finding,
        Result result,
        Recovered recovered,
        ClosingTests tests,
        Set<Basis> basis,
        @Nullable String responsibleUnit,
        @Nullable String because) {

    public Closing {
        basis = Set.copyOf(basis);
    }

    public static Closing of(Finding finding, Result result, Recovered recovered, ClosingTests tests) {
        return new Closing(finding, result, recovered, tests, Set.of(), null, null);
    }

    /// 认定结果: a finding, not a state. EFFECTIVE = the enterprise bears responsibility for service quality.
    public enum Finding {
        EFFECTIVE,
        INVALID,
        UNDETERMINED
    }

    /// What the administration may judge by (rules art. 6): 法律法规, 标准, 规范性文件, 合同, 运单, 公开承诺, 其他事实.
    public enum Basis {
        LAW,
        STANDARD,
        NORMATIVE_DOCUMENT,
        CONTRACT,
        WAYBILL,
        PUBLIC_PROMISE,
        OTHER_FACTS
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
    /// the responsible unit is clear.
    public record ClosingTests(boolean handlingFits, boolean replyAgreesWithUser, boolean unitClear) {

        public static final ClosingTests ALL_MET = new ClosingTests(true, true, true);

        public boolean allMet() {
            return handlingFits && replyAgreesWithUser && unitClear;
        }
    }
}
