package org.openhotline.exchange.hotline12345;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/// Camel steers itself by headers, and takes HTTP headers and query parameters for headers: only those that we read
/// come
/// in, only those that we set go out.
final class OnlyOurHeaders implements HeaderFilterStrategy {

    private static final Set<String> IN =
            Set.of("x-app-id", "x-timestamp", "x-nonce", "x-sign-alg", "x-sign", "x-request-id", "x-trace-id");
    private static final Set<String> OUT = Set.of("content-type");

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !IN.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return !OUT.contains(name.toLowerCase(Locale.ROOT));
    }
}
