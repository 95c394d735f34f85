package org.openhotline.complaint;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// What an enterprise must tell within its limit (handbook 1.5): findings, responsibility, settlement, money, whether
/// the user is content,
/// and who answers for it. Money in fen.
public record EnterpriseReply(
        String findings,
        Liability liability,
        @Nullable String responsibleUnit,
        Set<Settlement> settlement,
        long compensationFen,
        long otherRecoveredFen,
        UserContent userContent,
        PersonName handler,
        PhoneNumber handlerPhone,
        List<UUID> attachments) {

    public EnterpriseReply {
        settlement = Set.copyOf(settlement);
        attachments = List.copyOf(attachments);
        if (compensationFen < 0 || otherRecoveredFen < 0) {
            throw new IllegalArgumentException("money that was paid is not negative");
        }
    }

    /// 企业全责, 部分, 无责, 无法认定.
    public enum Liability {
        FULL,
        PARTIAL,
        NONE,
        UNDETERMINED
    }

    /// 赔偿, 退费, 道歉解释, 补投, 找回, 其他, 未达成.
    public enum Settlement {
        COMPENSATION,
        REFUND,
        APOLOGY,
        REDELIVERY,
        FOUND,
        OTHER,
        NOT_REACHED
    }

    /// Is the user content, as the enterprise says: 是, 否, 未联系上.
    public enum UserContent {
        YES,
        NO,
        NOT_REACHED
    }
}
