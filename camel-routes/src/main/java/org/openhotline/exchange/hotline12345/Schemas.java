package org.openhotline.exchange.hotline12345;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Printable;
import tools.jackson.databind.JsonNode;

/// Checks a body against its JSON Schema and tells all faults at once, in words for people and codes for programs.
final class Schemas {

    static final Schemas DISPATCH = new Schemas("dispatch");
    static final Schemas SUPPLEMENT = new Schemas("supplement");
    static final Schemas NOTE = new Schemas("note");

    private final Schema schema;

    private Schemas(String name) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        try (InputStream in = Schemas.class.getResourceAsStream(name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema " + name + " is missing");
            }
            schema = registry.getSchema(in, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Fault> faultsOf(JsonNode body) {
        List<Fault> unprintable = new ArrayList<>();
        unprintable("", body, unprintable);
        return Fault.both(
                unprintable,
                schema.validate(body).stream().map(Schemas::fault).distinct().toList());
    }

    /// Whatever field it is: what cannot be kept is told, or it would come again and again.
    private static void unprintable(String at, JsonNode node, List<Fault> faults) {
        if (node.isString() && !Printable.is(node.stringValue())) {
            faults.add(new Fault(at, Printable.CODE, Printable.HINT));
        }
        node.forEachEntry((name, child) -> unprintable(at.isEmpty() ? name : at + "." + name, child, faults));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                unprintable(at + "." + i, node.get(i), faults);
            }
        }
    }

    private static Fault fault(Error error) {
        String field = field(error);
        return switch (error.getKeyword()) {
            case "required" -> new Fault(field, "required", "缺少此项");
            case "additionalProperties" -> new Fault(field, "unknown-field", "接口没有这个字段");
            case "maxLength", "maxItems" -> new Fault(field, "too-long", "超过最大长度");
            case "minLength" -> new Fault(field, "too-short", "不能为空");
            case "enum" -> new Fault(field, "unknown-code", "代码不在代码表内");
            case "type" -> new Fault(field, "wrong-type", "数据类型不符");
            default -> new Fault(field, "invalid", "格式或取值不符合要求");
        };
    }

    private static String field(Error error) {
        String at =
                error.getInstanceLocation().toString().replaceFirst("^/", "").replace('/', '.');
        String property = error.getProperty();
        if (property == null || property.isEmpty()) {
            return at;
        }
        return at.isEmpty() ? property : at + "." + property;
    }
}
