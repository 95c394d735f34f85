package org.openhotline.exchange.hotline12345;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// What a partner is told: the HTTP status and the envelope, ready to be written or kept.
record Answer(int status, String envelope) {

    static Answer ok(String requestId, Map<String, Object> data) {
        return of(Code.OK, "ok", requestId, data);
    }

    static Answer refusal(Refusal refusal, String requestId) {
        return of(refusal.code(), refusal.message(), requestId, refusal.data());
    }

    static Answer tryAgain(String requestId) {
        return of(Code.TRY_AGAIN, "暂时无法处理，请稍后以同一 eventId 重发", requestId, Map.of());
    }

    private static Answer of(Code code, String message, String requestId, Map<String, Object> data) {
        ObjectNode envelope = Json.MAPPER
                .createObjectNode()
                .put("code", code.digits())
                .put("message", message)
                .put("requestId", requestId);
        envelope.set("data", Json.MAPPER.valueToTree(data));
        return new Answer(code.status(), Json.MAPPER.writeValueAsString(envelope));
    }
}
