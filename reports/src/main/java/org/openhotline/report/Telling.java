package org.openhotline.report;

import java.util.Map;

/// What every section of a document needs: the figures, the words, and how to say numbers.
record Telling(Figures figures, Words words, Speech speech) {

    static Telling of(Figures figures, Words words) {
        return new Telling(figures, words, new Speech(words, figures.period()));
    }

    String say(String key) {
        return words.say(key);
    }

    String say(String key, Map<String, ?> places) {
        return words.say(key, places);
    }

    /// 本月 or 本季度.
    String now() {
        return speech.time("now");
    }
}
