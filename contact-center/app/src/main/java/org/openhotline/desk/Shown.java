package org.openhotline.desk;

import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.FreeText;
import org.openhotline.person.Personal;
import org.openhotline.person.PhoneNumber;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Turns records of the core into the JSON of a page: a personal value becomes `{masked, full}`, where `full` is null
/// unless this person may see it; for who may not, the words hide what [FreeText] finds in them.
@Component
final class Shown {

    private final JsonMapper masked = mapper(false);
    private final JsonMapper inFull = mapper(true);

    /// @param full whether whoever looks may see personal data in full
    JsonNode json(@Nullable Object record, boolean full) {
        return (full ? inFull : masked).valueToTree(record);
    }

    record PersonalView(String masked, @Nullable String full) {}

    static @Nullable PersonalView view(@Nullable Personal value, boolean full) {
        return value == null ? null : new PersonalView(value.masked(), full ? full(value) : null);
    }

    private static String full(Personal value) {
        return value instanceof PhoneNumber phone ? phone.national() : value.inFull();
    }

    private static JsonMapper mapper(boolean full) {
        var module = new SimpleModule("shown");
        module.addSerializer(Personal.class, new PersonalWriter(full));
        module.addSerializer(ComplaintNumber.class, new NumberWriter());
        if (!full) {
            module.addSerializer(String.class, new WordsWriter());
        }
        return JsonMapper.builder().addModule(module).build();
    }

    private static final class PersonalWriter extends StdSerializer<Personal> {

        private final boolean full;

        PersonalWriter(boolean full) {
            super(Personal.class);
            this.full = full;
        }

        @Override
        public void serialize(Personal value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(view(value, full));
        }
    }

    /// Words as somebody reads them who does not see in full; the waybill's own field as lists show it.
    private static final class WordsWriter extends StdSerializer<String> {

        WordsWriter() {
            super(String.class);
        }

        @Override
        public void serialize(String value, JsonGenerator json, SerializationContext context) {
            boolean waybill = "waybill".equals(json.streamWriteContext().currentName());
            json.writeString(waybill ? Waybills.masked(value) : FreeText.masked(value));
        }
    }

    private static final class NumberWriter extends StdSerializer<ComplaintNumber> {

        NumberWriter() {
            super(ComplaintNumber.class);
        }

        @Override
        public void serialize(ComplaintNumber value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.digits());
        }
    }
}
