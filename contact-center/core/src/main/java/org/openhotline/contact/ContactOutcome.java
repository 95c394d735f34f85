package org.openhotline.contact;

/// How a contact ended.
public enum ContactOutcome {
    COMPLAINT,
    CONSULTATION,
    PROGRESS,
    WRONG_NUMBER,
    SILENT,
    PRANK
}
