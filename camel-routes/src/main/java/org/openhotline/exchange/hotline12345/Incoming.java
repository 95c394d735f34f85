package org.openhotline.exchange.hotline12345;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/// A request as it came over the wire: nothing in it is trusted before the [Gatekeeper] has looked at it.
final class Incoming {

    /// An order carries file ids, never files: a megabyte is plenty.
    static final int LARGEST_BODY = 1024 * 1024;

    private final Message message;
    private final byte[] body;

    private Incoming(Message message, byte[] body) {
        this.message = message;
        this.body = body;
    }

    static Incoming of(Exchange exchange) throws IOException {
        Message message = exchange.getMessage();
        try (InputStream in = message.getBody(InputStream.class)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new Refusal(Code.SCHEMA, "请求体超过 1 MB，请以附件编号引用文件");
            }
            return new Incoming(message, bytes);
        }
    }

    byte[] body() {
        return body;
    }

    String method() {
        return text(Exchange.HTTP_METHOD).toUpperCase(Locale.ROOT);
    }

    /// The path as it was sent, percent-encoded: this is what was signed.
    String path() {
        return text(Exchange.HTTP_URI);
    }

    /// As it was sent, percent-encoded.
    @Nullable
    String query() {
        return header(Exchange.HTTP_QUERY);
    }

    @Nullable
    String header(String name) {
        return message.getHeader(name, String.class);
    }

    private String text(String name) {
        String value = header(name);
        return value == null ? "" : value;
    }
}
