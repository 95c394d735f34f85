package org.openhotline.complaint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is complained of and what is asked for.
///
/// @param mainProblem four-digit code of the problem table, e.g. `0301`
/// @param text the complainant's words, 10 to 2,000 characters
/// @param claimFen the sum asked for, in fen
public record Grievance(
        @Nullable String mainProblem,
        List<String> otherProblems,
        @Nullable String text,
        Set<Request> requests,
        @Nullable Long claimFen,
        @Nullable OtherProcedure otherProcedure,
        boolean confidential) {

    public static final int SHORTEST_TEXT = 10;
    public static final int LONGEST_TEXT = 2_000;

    public static final Grievance UNKNOWN = new Grievance(null, List.of(), null, Set.of(), null, null, false);

    public Grievance {
        otherProblems = List.copyOf(otherProblems);
        requests = Set.copyOf(requests);
    }

    /// 赔偿, 退运费, 继续投递/找回, 道歉, 解释, 处理责任人, 其他.
    public enum Request {
        COMPENSATION,
        REFUND,
        DELIVER_OR_FIND,
        APOLOGY,
        EXPLANATION,
        DISCIPLINE,
        OTHER
    }

    /// Another procedure under way (R06, R07).
    public enum OtherProcedure {
        NONE,
        LAWSUIT,
        ARBITRATION,
        MEDIATION,
        POLICE,
        MARKET_REGULATOR
    }
}
