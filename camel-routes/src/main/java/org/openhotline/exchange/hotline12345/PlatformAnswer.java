package org.openhotline.exchange.hotline12345;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.exchange.NotNow;
import org.openhotline.exchange.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads what a platform answered. Only an envelope of the interface counts as taken: a friendly page of some gateway
/// with status 200 is no answer.
final class PlatformAnswer {

    private static final Set<String> TAKEN = Set.of(Code.OK.digits(), Code.DUPLICATE.digits());
    private static final Set<String> NO = Set.of(
            Code.SCHEMA.digits(),
            Code.UNKNOWN_CODE.digits(),
            Code.ORDER_NOT_FOUND.digits(),
            Code.ILLEGAL_STATE.digits(),
            Code.OTHER_CONTENT.digits(),
            Code.FILE_HASH.digits());
    private static final Set<Integer> NO_WITHOUT_A_WORD = Set.of(400, 409, 410, 413, 415, 422);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private PlatformAnswer() {}

    /// What the answer means.
    ///
    /// @param retryAfter seconds, as in the header of that name
    /// @throws NotNow when trying again later is right
    static Reply read(int status, byte[] body, @Nullable String retryAfter) throws NotNow {
        String code = codeIn(body);
        if (TAKEN.contains(code) && status < 300) {
            return new Reply.Taken();
        }
        if (NO.contains(code) || (code.isEmpty() && NO_WITHOUT_A_WORD.contains(status))) {
            return new Reply.Refused(told(status, code));
        }
        if (code.equals(Code.SLOW_DOWN.digits()) || status == 429) {
            throw NotNow.slowDown(told(status, code), seconds(retryAfter));
        }
        if (code.equals(Code.SEQUENCE_GAP.digits())) {
            throw NotNow.thisOne(
                    "the platform has not seen an earlier event of this order (" + told(status, code) + ")");
        }
        throw NotNow.partnerIsDown(told(status, code));
    }

    /// The code of the envelope; empty when there is no envelope.
    private static String codeIn(byte[] body) {
        try {
            JsonNode code = Json.MAPPER.readTree(body).path("code");
            return code.isString() || code.isNumber() ? code.asString() : "";
        } catch (JacksonException noEnvelope) {
            return "";
        }
    }

    private static String told(int status, String code) {
        return "HTTP " + status + (code.matches("\\d{1,6}") ? ", code " + code : ", no envelope");
    }

    private static Duration seconds(@Nullable String retryAfter) {
        Duration wish = retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.ZERO;
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }
}
