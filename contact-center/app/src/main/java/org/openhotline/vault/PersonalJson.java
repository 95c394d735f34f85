package org.openhotline.vault;

import java.util.List;
import java.util.function.Function;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.person.Address;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import org.openhotline.person.Personal;
import org.openhotline.person.PhoneNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// How JSON treats what is known of a person: sealed on the way into the database, masked on the way out of the house.
public final class PersonalJson {

    /// One kind of personal value: its class, the kind under which it is sealed, and how it is read.
    private record Kind<T extends Personal>(Class<T> type, String name, Function<String, T> read) {}

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(PersonName.class, "name", PersonName::new),
            new Kind<>(PhoneNumber.class, "phone", PhoneNumber::new),
            new Kind<>(IdNumber.class, "id-number", IdNumber::new),
            new Kind<>(Address.class, "address", Address::new));

    private PersonalJson() {}

    /// For the database: writes sealed, reads sealed.
    public static JacksonModule sealed(Vault vault) {
        var module = new SimpleModule("sealed");
        KINDS.forEach(kind -> addSealed(module, kind, vault));
        addNumber(module);
        return module;
    }

    /// For the web: a personal value is written masked, whoever asks; who may see more gets a view that says so. It is
    /// never read, because forms have types of their own.
    public static JacksonModule masked() {
        var module = new SimpleModule("masked");
        KINDS.forEach(kind -> addMasked(module, kind));
        addNumber(module);
        return module;
    }

    private static <T extends Personal> void addSealed(SimpleModule module, Kind<T> kind, Vault vault) {
        module.addSerializer(kind.type(), new Words<>(kind.type(), value -> vault.seal(kind.name(), value.inFull())));
        module.addDeserializer(
                kind.type(), new FromWords<>(kind.type(), text -> kind.read().apply(vault.open(kind.name(), text))));
    }

    private static <T extends Personal> void addMasked(SimpleModule module, Kind<T> kind) {
        module.addSerializer(kind.type(), new Words<>(kind.type(), Personal::masked));
    }

    private static void addNumber(SimpleModule module) {
        module.addSerializer(ComplaintNumber.class, new Words<>(ComplaintNumber.class, ComplaintNumber::digits));
        module.addDeserializer(ComplaintNumber.class, new FromWords<>(ComplaintNumber.class, ComplaintNumber::new));
    }

    /// Writes a value as one string.
    private static final class Words<T> extends StdSerializer<T> {

        private final Function<T, String> words;

        Words(Class<T> type, Function<T, String> words) {
            super(type);
            this.words = words;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(words.apply(value));
        }
    }

    /// Reads a value from one string.
    private static final class FromWords<T> extends StdDeserializer<T> {

        private final Function<String, T> read;

        FromWords(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
        }
    }
}
