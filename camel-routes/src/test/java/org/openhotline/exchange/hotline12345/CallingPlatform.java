package org.openhotline.exchange.hotline12345;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The platform's side in the tests. It signs with the JDK's own SHA-256, not with our code, so that a fault in ours is
/// not mirrored.
final class CallingPlatform {

    static final String SECRET = "trial-secret-of-lanzhou-1";
    static final String NEW_SECRET = "trial-secret-of-lanzhou-2";

    final Clock clock;
    String appId = "lz12345";
    String secret = SECRET;

    CallingPlatform(Clock clock) {
        this.clock = clock;
    }

    static Platform lanzhou(URI base) {
        return new Platform(
                "LZ",
                "兰州市12345",
                Platform.Mode.DUAL,
                base,
                new App("lz12345", List.of(SECRET, NEW_SECRET)),
                new App("gs12305", List.of("trial-secret-of-gansu-12305")),
                SignAlgorithm.HMAC_SM3,
                "甘肃省邮政业申诉中心",
                Map.of("060301", "0203"));
    }

    Map<String, Object> headers(String method, String path, String body) {
        return headers(method, path, "", body);
    }

    Map<String, Object> headers(String method, String path, String sortedQuery, String body) {
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return headers(method, path, sortedQuery, body, nonce, clock.millis());
    }

    Map<String, Object> headers(
            String method, String path, String sortedQuery, String body, String nonce, long timestamp) {
        String text = String.join(
                "\n", method, path, sortedQuery, HexFormat.of().formatHex(sha256(body)), appId, timestamp + "", nonce);
        Map<String, Object> headers = new HashMap<>();
        headers.put("X-App-Id", appId);
        headers.put("X-Timestamp", timestamp + "");
        headers.put("X-Nonce", nonce);
        headers.put("X-Sign-Alg", "HMAC-SHA256");
        headers.put("X-Sign", HexFormat.of().formatHex(hmac(text)));
        headers.put("X-Request-Id", UUID.randomUUID().toString());
        return headers;
    }

    private static byte[] sha256(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
