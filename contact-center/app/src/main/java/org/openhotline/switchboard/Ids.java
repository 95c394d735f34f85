package org.openhotline.switchboard;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads what the exchange says about a call.
final class Ids {

    private Ids() {}

    static Optional<UUID> uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    static LiveCall.Line line(@Nullable String via) {
        return switch (via == null ? "" : via.toLowerCase(Locale.ROOT)) {
            case "web" -> LiveCall.Line.WEB;
            case "callback" -> LiveCall.Line.CALLBACK;
            case "return" -> LiveCall.Line.RETURN;
            default -> LiveCall.Line.TRUNK;
        };
    }
}
