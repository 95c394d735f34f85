package org.openhotline.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The mediator's opinion, and what both sides say to it within three working days. Silence is a no.
public record Mediation(
        @Nullable String opinion,
        @Nullable Instant givenAt,
        @Nullable Consent complainant,
        @Nullable Consent enterprise) {

    static final Mediation BEGUN = new Mediation(null, null, null, null);

    public enum Side {
        COMPLAINANT,
        ENTERPRISE
    }

    public enum Consent {
        YES,
        NO,
        SILENT
    }

    Mediation opined(String words, Instant at) {
        return new Mediation(words, at, null, null);
    }

    Mediation said(Side side, Consent consent) {
        return side == Side.COMPLAINANT
                ? new Mediation(opinion, givenAt, consent, enterprise)
                : new Mediation(opinion, givenAt, complainant, consent);
    }

    /// Whoever has said nothing stays silent for good.
    Mediation timedOut() {
        return new Mediation(
                opinion,
                givenAt,
                complainant == null ? Consent.SILENT : complainant,
                enterprise == null ? Consent.SILENT : enterprise);
    }

    public boolean bothAgree() {
        return complainant == Consent.YES && enterprise == Consent.YES;
    }

    public boolean bothHaveSpoken() {
        return complainant != null && enterprise != null;
    }
}
