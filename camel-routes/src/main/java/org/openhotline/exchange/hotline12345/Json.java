package org.openhotline.exchange.hotline12345;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as both sides write it.
final class Json {

    /// A key that stands twice means two things to two readers, so it is refused; sorted writing makes equal contents
    /// equal texts.
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Json() {}

    /// An object.
    ///
    /// @throws Refusal 2001
    static ObjectNode object(byte[] body) {
        try {
            if (MAPPER.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            // Its message quotes the body, which may hold personal data: it goes nowhere.
        }
        throw new Refusal(Code.SCHEMA, "请求体不是 UTF-8 编码的 JSON 对象");
    }

    /// The same content gives the same bytes, however the sender ordered it.
    static byte[] bytes(String what, JsonNode body) {
        return (what + "\n" + MAPPER.writeValueAsString(body)).getBytes(StandardCharsets.UTF_8);
    }

    /// The words at this path; null when there are none or something else stands there.
    static @Nullable String text(JsonNode from, String... path) {
        JsonNode node = at(from, path);
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    static JsonNode at(JsonNode from, String... path) {
        JsonNode node = from;
        for (String step : path) {
            node = node.path(step);
        }
        return node;
    }
}
