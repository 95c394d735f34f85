package org.openhotline.contact;

/// What a caller said to want by key; a tag, nothing more: 1 and 0 reach the same agents.
public enum Wish {
    COMPLAIN,
    ASK_PROGRESS,
    SPEAK_TO_AGENT
}
