package org.openhotline.ivr.asterisk;

import java.util.LinkedHashMap;
import java.util.Map;

/// Command line arguments of the form `key=value`.
final class Arguments {

    private Arguments() {}

    static Map<String, String> of(String[] args) {
        var values = new LinkedHashMap<String, String>();
        for (var arg : args) {
            var at = arg.indexOf('=');
            if (at < 1) throw new IllegalArgumentException("expected key=value, got: " + arg);
            values.put(arg.substring(0, at), arg.substring(at + 1));
        }
        return values;
    }

    static String required(Map<String, String> values, String key) {
        var value = values.remove(key);
        if (value == null || value.isBlank()) throw new IllegalArgumentException("missing argument " + key + "=...");
        return value;
    }
}
