package org.openhotline.audit;

import org.jspecify.annotations.Nullable;

/// What is to be written into the audit log. Personal data is named by reference, never told; numbers of people that
/// somebody typed into a reason are masked when it is written.
///
/// @param subject what kind of thing it was done to, e.g. `COMPLAINT`
/// @param reference which one
public record AuditNote(
        AuditAct act,
        @Nullable String subject,
        @Nullable String reference,
        @Nullable String was,
        @Nullable String became,
        @Nullable String reason) {

    public static AuditNote of(AuditAct act) {
        return new AuditNote(act, null, null, null, null, null);
    }

    public AuditNote about(String kind, String which) {
        return new AuditNote(act, kind, which, was, became, reason);
    }

    public AuditNote changed(@Nullable String before, @Nullable String after) {
        return new AuditNote(act, subject, reference, before, after, reason);
    }

    public AuditNote because(@Nullable String why) {
        return new AuditNote(act, subject, reference, was, became, why);
    }
}
