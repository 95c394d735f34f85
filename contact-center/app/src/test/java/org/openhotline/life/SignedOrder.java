package org.openhotline.life;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A 12345 platform that dispatches an order, with signing code of its own: a fault in ours is not mirrored.
final class SignedOrder {

    private SignedOrder() {}

    static HttpResponse<String> send(LivingHotline hotline, String body, String secret) throws Exception {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String timestamp = String.valueOf(hotline.clock().millis());
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        String text = String.join("\n", "POST", "/open/v1/orders", "", digest, "lanzhou", timestamp, nonce);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String sign = HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hotline.port() + "/open/v1/orders"))
                            .header("Content-Type", "application/json")
                            .header("X-App-Id", "lanzhou")
                            .header("X-Timestamp", timestamp)
                            .header("X-Nonce", nonce)
                            .header("X-Sign-Alg", "HMAC-SHA256")
                            .header("X-Sign", sign)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    static String body(String number, String eventId) {
        return """
                {"eventId":"%s","eventSeq":1,"occurredAt":"2026-11-24T09:30:00+08:00","order":{
                "no12345":"%s","channel":"PHONE","appealType":"03","title":"快件丢失未赔偿",
                "content":"快件在运输途中丢失，客服一直推诿，至今没有赔偿。",
                "caller":{"name":"韩梅","phone":"13900139000"},
                "region":{"code":"620102","name":"兰州市城关区"},
                "dispatchTime":"2026-11-24T09:30:00+08:00","handleDue":"2026-12-01T18:00:00+08:00"}}
                """.formatted(eventId, number);
    }
}
