package org.openhotline.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.Printable;
import org.openhotline.person.FreeText;
import org.openhotline.person.Personal;
import org.openhotline.person.PhoneNumber;
import tools.jackson.databind.JsonNode;

/// Reads one JSON object field by field and collects everything that is wrong, instead of stopping at the first.
final class FieldReader {

    private final @Nullable JsonNode node;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> known = new LinkedHashSet<>();

    FieldReader(@Nullable JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        if (node != null && !node.isNull() && !node.isObject()) {
            fault("", "invalid", "此处应为一个对象");
        }
    }

    /// The object below; its own unknown fields are told when it is [#done()].
    FieldReader below(String name) {
        JsonNode child = get(name);
        return new FieldReader(child, at(name), faults);
    }

    boolean isAbsent() {
        return node == null || node.isNull() || !node.isObject();
    }

    private @Nullable JsonNode get(String name) {
        known.add(name);
        JsonNode child = isAbsent() || node == null ? null : node.get(name);
        return child == null || child.isNull() ? null : child;
    }

    private String at(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    private void fault(String name, String code, String message) {
        faults.add(new Fault(at(name), code, message));
    }

    /// A text of at most this many characters, blanks at its ends taken away; blank is absent.
    @Nullable
    String text(String name, int longest) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            fault(name, "invalid", "此处应为文字");
            return null;
        }
        String text = value.stringValue().strip();
        if (isUnprintable(name, text)) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            fault(name, "too-long", "最多 " + longest + " 字");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /// Words that may have been shown masked: what is still masked in them keeps what is stored.
    @Nullable
    String textAgain(String name, int longest, @Nullable String stored) {
        String sent = text(name, longest);
        return sent == null || stored == null ? sent : FreeText.restored(sent, stored);
    }

    private boolean isUnprintable(String name, String text) {
        boolean unprintable = !Printable.is(text);
        if (unprintable) {
            fault(name, Printable.CODE, Printable.HINT);
        }
        return unprintable;
    }

    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> kind) {
        String word = text(name, 40);
        if (word == null) {
            return null;
        }
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        fault(name, "unknown-code", "没有这个选项");
        return null;
    }

    <E extends Enum<E>> Set<E> someOf(String name, Class<E> kind) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String word : texts(name, 20)) {
            E found = null;
            for (E constant : kind.getEnumConstants()) {
                found = constant.name().equals(word) ? constant : found;
            }
            if (found == null) {
                fault(name, "unknown-code", "没有这个选项");
            } else {
                chosen.add(found);
            }
        }
        return chosen;
    }

    List<String> texts(String name, int most) {
        JsonNode value = get(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray() || value.size() > most) {
            fault(name, "invalid", "此处应为列表，最多 " + most + " 项");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        value.forEach(item -> {
            if (item.isString()) {
                texts.add(item.stringValue());
            } else {
                fault(name, "invalid", "列表中应为文字");
            }
        });
        return texts;
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name, 20);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            fault(name, "invalid", "日期应写作 2026-11-23");
            return null;
        }
    }

    @Nullable
    Long number(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            fault(name, "invalid", "此处应为整数");
            return null;
        }
        return value.longValue();
    }

    long numberOr(String name, long otherwise) {
        Long number = number(name);
        return number == null ? otherwise : number;
    }

    @Nullable
    Integer smallNumber(String name) {
        Long number = number(name);
        if (number != null && (number < 0 || number > Integer.MAX_VALUE)) {
            fault(name, "invalid", "数字太大");
            return null;
        }
        return number == null ? null : number.intValue();
    }

    @Nullable
    Boolean truth(String name) {
        JsonNode value = get(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            fault(name, "invalid", "此处应为是或否");
            return null;
        }
        return value.booleanValue();
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(truth(name));
    }

    /// A personal value: plain text, or as it was sent out (`{masked, full}`). What comes back masked and unchanged
    /// keeps the stored value.
    <P extends Personal> @Nullable P personal(
            String name, @Nullable P stored, Function<String, @Nullable P> read, String hint) {
        String text = personalText(name);
        if (text == null) {
            return null;
        }
        if (stored != null && text.equals(stored.masked())) {
            return stored;
        }
        P value = tried(text, read);
        if (value == null) {
            fault(name, "invalid", hint);
        }
        return value;
    }

    private @Nullable String personalText(String name) {
        JsonNode value = get(name);
        if (value == null || !value.isObject()) {
            return text(name, 200);
        }
        JsonNode full = value.get("full");
        JsonNode shown = full == null || full.isNull() ? value.get("masked") : full;
        String text = shown == null || !shown.isString() ? null : shown.stringValue();
        return text == null || isUnprintable(name, text) ? null : text;
    }

    private static <P> @Nullable P tried(String text, Function<String, @Nullable P> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    @Nullable
    PhoneNumber phone(String name, @Nullable PhoneNumber stored) {
        return personal(
                name, stored, text -> PhoneNumber.read(text).orElse(null), "请填写有效的电话号码，例如 13800138000 或 0931-8123456");
    }

    void require(@Nullable Object value, String name, String message) {
        if (value == null && faults.stream().noneMatch(fault -> fault.field().equals(at(name)))) {
            fault(name, "required", message);
        }
    }

    void refuse(String name, String code, String message) {
        fault(name, code, message);
    }

    /// Tells the fields that nobody asked for: a program that sends them has a mistake.
    void done() {
        if (!isAbsent() && node != null) {
            node.propertyNames().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> fault(name.substring(0, Math.min(40, name.length())), "unknown-field", "没有这个字段"));
        }
    }
}
