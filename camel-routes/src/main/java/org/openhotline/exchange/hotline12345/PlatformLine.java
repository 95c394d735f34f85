package org.openhotline.exchange.hotline12345;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.openhotline.exchange.NotNow;
import org.openhotline.exchange.Reply;

/// The line to one platform: signs and posts. The JDK's client is used because it can be told to give up on the whole
/// exchange, not only on a silence between two bytes.
final class PlatformLine {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final Platform platform;
    private final Patience patience;
    private final Clock clock;
    private final HttpClient http;

    PlatformLine(Platform platform, Patience patience, Clock clock) {
        this.platform = platform;
        this.patience = patience;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.toConnect())
                .followRedirects(HttpClient.Redirect.NEVER) // what was signed for one address goes to no other
                .build();
    }

    /// Posts a body, signed anew with the present time and a new nonce.
    ///
    /// @param path below the platform's base, e.g. `/orders/LZ1/sign`
    Reply post(String path, byte[] body) throws NotNow {
        HttpResponse<byte[]> answer = exchange(signed(path, body));
        return PlatformAnswer.read(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Retry-After").orElse(null));
    }

    private HttpRequest signed(String path, byte[] body) {
        URI target = URI.create(platform.base().toString().replaceFirst("/$", "") + path);
        String nonce = UUID.randomUUID().toString().replace("-", "");
        String timestamp = String.valueOf(clock.millis());
        SignAlgorithm algorithm = platform.algorithm();
        var text = new StringToSign(
                "POST",
                target.getRawPath(),
                target.getRawQuery(),
                algorithm.digestOf(body),
                platform.ours().id(),
                timestamp,
                nonce);
        byte[] sign = algorithm.sign(text.text(), platform.ours().secrets().getFirst());
        return HttpRequest.newBuilder(target)
                .header("Content-Type", "application/json;charset=UTF-8")
                .header("X-App-Id", platform.ours().id())
                .header("X-Timestamp", timestamp)
                .header("X-Nonce", nonce)
                .header("X-Sign-Alg", algorithm.header())
                .header("X-Sign", HexFormat.of().formatHex(sign))
                .header("X-Request-Id", UUID.randomUUID().toString())
                .timeout(patience.toAnswer())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) throws NotNow {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return answer.get(patience.toAnswer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw NotNow.partnerIsDown("no whole answer within " + patience.toAnswer());
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException) {
                throw NotNow.partnerIsDown(cause.getClass().getSimpleName());
            }
            throw new IllegalStateException("the request could not be sent", cause);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw NotNow.partnerIsDown("the application is stopping");
        }
    }
}
