package org.openhotline.setting;

import org.openhotline.telephony.OpeningHours;

/// When people answer the telephone: what the administrator has set, else what `application.yml` says. Asked at each
/// call, so a change needs no restart.
public final class HoursInForce {

    private static final String NAME = "opening-hours";

    private final Settings settings;
    private final OpeningHours usual;

    public HoursInForce(Settings settings, OpeningHours usual) {
        this.settings = settings;
        this.usual = usual;
    }

    public OpeningHours now() {
        return settings.find(NAME, OpeningHours.class).orElse(usual);
    }

    public void set(OpeningHours hours, String who) {
        settings.set(NAME, hours, who);
    }
}
