package org.openhotline.ivr;

import java.util.Locale;

/// What the exchange does with a call when the script has come to its end.
public enum Next {
    /// Wait for an agent.
    QUEUE,
    /// The talk is over.
    BYE,
    /// The talk is over, and nobody pressed a key: a voicemail, or somebody who does not hear us (callbacks only).
    SILENT;

    /// The word that the dialplan knows (`HOTLINE_NEXT`).
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
