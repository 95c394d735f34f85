package org.openhotline.exchange.hotline12345;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is signed: seven lines, joined by a line feed, without one at the end (handbook 5.3).
///
/// @param path as it is sent, with the base path, percent-encoded
/// @param query the raw query; its pairs are sorted here
/// @param bodyDigest hexadecimal, lower case; of the empty body when there is none
record StringToSign(
        String method,
        String path,
        @Nullable String query,
        String bodyDigest,
        String appId,
        String timestamp,
        String nonce) {

    String text() {
        return String.join("\n", method, path, sorted(query), bodyDigest, appId, timestamp, nonce);
    }

    private static String sorted(@Nullable String query) {
        return query == null || query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&", -1)).sorted().collect(Collectors.joining("&"));
    }
}
