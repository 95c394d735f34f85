package org.openhotline.exchange;

import java.time.Duration;

/// It could not be handed over this time; trying again later is right.
public final class NotNow extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration atLeast;
    private final boolean partnerIsDown;

    private NotNow(String why, Duration atLeast, boolean partnerIsDown) {
        super(why);
        this.atLeast = atLeast;
        this.partnerIsDown = partnerIsDown;
    }

    /// Nobody there, or nobody who understands us: the neighbours of this message would fare no better.
    public static NotNow partnerIsDown(String why) {
        return new NotNow(why, Duration.ZERO, true);
    }

    /// The partner asked us to slow down.
    public static NotNow slowDown(String why, Duration atLeast) {
        return new NotNow(why, atLeast, true);
    }

    /// Only this message cannot be taken yet.
    public static NotNow thisOne(String why) {
        return new NotNow(why, Duration.ZERO, false);
    }

    public String why() {
        return String.valueOf(getMessage());
    }

    public Duration atLeast() {
        return atLeast;
    }

    public boolean isPartnerDown() {
        return partnerIsDown;
    }
}
