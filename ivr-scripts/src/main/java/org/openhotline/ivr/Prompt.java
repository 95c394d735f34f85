package org.openhotline.ivr;

/// One thing that is spoken, named by its key in `prompts/*.yml`; a recorded file of the same key replaces the words
/// there.
public record Prompt(String key) {

    public Prompt {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a prompt's key: " + key);
        }
    }

    public static Prompt of(String key) {
        return new Prompt(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
