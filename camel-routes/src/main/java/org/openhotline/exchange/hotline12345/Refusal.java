package org.openhotline.exchange.hotline12345;

import java.util.List;
import java.util.Map;
import org.openhotline.complaint.Fault;

/// We say no to a partner's request: why, and what the partner can do. Nothing was stored.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Map<String, Object> data;

    Refusal(Code code, String message) {
        this(code, message, Map.of());
    }

    /// A refusal with something for the partner's program.
    ///
    /// @param message Chinese, for the people at the partner's
    /// @param data e.g. `expectedSeq`, or the list of faults
    Refusal(Code code, String message, Map<String, Object> data) {
        super(message);
        this.code = code;
        this.data = Map.copyOf(data);
    }

    static Refusal faults(Code code, List<Fault> faults) {
        return new Refusal(code, "内容有 " + faults.size() + " 处不符合要求，请按 data.errors 更正后重发", Map.of("errors", faults));
    }

    Code code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    Map<String, Object> data() {
        return data;
    }
}
