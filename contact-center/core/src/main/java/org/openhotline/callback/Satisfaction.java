package org.openhotline.callback;

import java.util.Optional;

/// The five levels (好差评), stored by name, never by number: one runs from very satisfied to very dissatisfied by key 1
/// to 5.
public enum Satisfaction {
    VERY_SATISFIED("非常满意"),
    SATISFIED("满意"),
    FAIR("基本满意"),
    DISSATISFIED("不满意"),
    VERY_DISSATISFIED("非常不满意");

    private final String chinese;

    Satisfaction(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /// The top three count as satisfied.
    public boolean isSatisfied() {
        return this == VERY_SATISFIED || this == SATISFIED || this == FAIR;
    }

    public static Optional<Satisfaction> ofKey(char key) {
        return key >= '1' && key <= '5' ? Optional.of(values()[key - '1']) : Optional.empty();
    }
}
