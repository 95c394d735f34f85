package org.openhotline.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openhotline.HotlineSettings;

/// The content security policy: scripts and everything else from ourselves only; the softphone may reach the exchange.
final class ContentPolicy {

    private ContentPolicy() {}

    static String of(HotlineSettings settings) {
        var exchange = settings.exchange();
        Set<String> reach = new LinkedHashSet<>(List.of("'self'"));
        for (String host : List.of("localhost", "127.0.0.1", settings.publicHost())) {
            if (!host.isBlank()) {
                reach.add("ws://" + host + ":" + exchange.wsPort());
                reach.add("wss://" + host + ":" + exchange.wssPort());
            }
        }
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                // Charts and form controls place themselves by style attributes.
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "media-src 'self' blob:",
                "connect-src " + String.join(" ", reach),
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }
}
