package org.openhotline.exchange.hotline12345;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.openhotline.order.Inbox;

/// Lets in who signed rightly, in time, and for the first time.
final class Gatekeeper {

    /// How far the clocks of the two sides may differ.
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Platforms platforms;
    private final Inbox inbox;
    private final Clock clock;

    Gatekeeper(Platforms platforms, Inbox inbox, Clock clock) {
        this.platforms = platforms;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Who sent it.
    ///
    /// @throws Refusal 1001 to 1004
    Platform letIn(Incoming request) {
        String appId = needed(request, "X-App-Id", Code.UNKNOWN_APP);
        String timestamp = needed(request, "X-Timestamp", Code.STALE_TIMESTAMP);
        String nonce = needed(request, "X-Nonce", Code.NONCE_REPLAY);
        Platform platform =
                platforms.calling(appId).orElseThrow(() -> new Refusal(Code.UNKNOWN_APP, "没有这个 X-App-Id，请核对接入编号"));
        refuseStale(timestamp);
        refuseBadSign(request, platform, timestamp, nonce);
        // Only what was signed may use up a nonce, or anybody could spoil one.
        if (!nonce.matches("[0-9A-Za-z_-]{16,32}")) {
            throw new Refusal(Code.NONCE_REPLAY, "X-Nonce 应为 16 至 32 位字母、数字");
        }
        if (!inbox.firstUse(platform.code(), nonce)) {
            throw new Refusal(Code.NONCE_REPLAY, "X-Nonce 已经用过，请换一个再发");
        }
        return platform;
    }

    private static String needed(Incoming request, String header, Code otherwise) {
        String value = request.header(header);
        if (value == null || value.isBlank()) {
            throw new Refusal(otherwise, "缺少请求头 " + header);
        }
        return value;
    }

    private void refuseStale(String timestamp) {
        // Thirteen digits cannot overflow, whatever a forger writes.
        boolean fresh = timestamp.matches("\\d{13}")
                && Math.abs(clock.millis() - Long.parseLong(timestamp)) <= WINDOW.toMillis();
        if (!fresh) {
            throw new Refusal(Code.STALE_TIMESTAMP, "X-Timestamp（毫秒）与本机时间相差超过 300 秒，请校准时钟");
        }
    }

    private static void refuseBadSign(Incoming request, Platform platform, String timestamp, String nonce) {
        SignAlgorithm algorithm = SignAlgorithm.named(request.header("X-Sign-Alg"))
                .orElseThrow(() -> new Refusal(Code.BAD_SIGN, "X-Sign-Alg 只支持 HMAC-SM3 或 HMAC-SHA256"));
        String text = new StringToSign(
                        request.method(),
                        request.path(),
                        request.query(),
                        algorithm.digestOf(request.body()),
                        platform.theirs().id(),
                        timestamp,
                        nonce)
                .text();
        byte[] given = hex(request.header("X-Sign"));
        boolean good = false;
        for (String secret : platform.theirs().secrets()) { // no early end: the time taken tells nothing
            good |= MessageDigest.isEqual(algorithm.sign(text, secret), given);
        }
        if (!good) {
            throw new Refusal(Code.BAD_SIGN, "签名不符，请核对待签名串、算法与密钥");
        }
    }

    private static byte[] hex(@Nullable String sign) {
        try {
            return sign == null ? new byte[0] : HexFormat.of().parseHex(sign);
        } catch (IllegalArgumentException notHex) {
            return new byte[0];
        }
    }
}
