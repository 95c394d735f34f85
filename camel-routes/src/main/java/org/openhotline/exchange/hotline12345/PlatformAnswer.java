package org.openhotline.exchange.hotline12345;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.exchange.NotNow;
import org.openhotline.exchange.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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
        JsonNode envelope = envelope(body);
        String code = code(envelope);
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
            return gap(envelope.path("data").path("expectedSeq"), told(status, code));
        }
        throw NotNow.partnerIsDown(told(status, code));
    }

    /// The sender resends from the number that is expected (handbook 5.3); one that is not told is waited for.
    private static Reply gap(JsonNode expected, String told) throws NotNow {
        String number = expected.isIntegralNumber() || expected.isString() ? expected.asString() : "";
        if (!number.matches("-?\\d{1,18}")) {
            throw NotNow.thisOne("the platform has not seen an earlier event of this order (" + told + ")");
        }
        return new Reply.Lacks(Long.parseLong(number), told + ", expects event " + number);
    }

    private static JsonNode envelope(byte[] body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException noEnvelope) {
            return MissingNode.getInstance();
        }
    }

    /// The code of the envelope; empty when there is no envelope.
    private static String code(JsonNode envelope) {
        JsonNode code = envelope.path("code");
        return code.isString() || code.isNumber() ? code.asString() : "";
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
