package org.openhotline.ivr;

import java.util.Optional;
import java.util.UUID;

/// What the exchange knows of a call when a script begins.
///
/// @param call our id of the call, made by the dialplan
/// @param callerId digits and `+` only; may be missing or false, and is never proof of identity
/// @param why the reason for a statement: `WISH`, `JOINEMPTY`, `LEAVEEMPTY`, `TIMEOUT`; empty for a new call
/// @param callback what this call is the callback for
public record Line(UUID call, Optional<String> callerId, Optional<String> why, Optional<UUID> callback) {

    /// Without the number, so that a line may stand in a log.
    @Override
    public String toString() {
        return "Line[" + call + "]";
    }
}
