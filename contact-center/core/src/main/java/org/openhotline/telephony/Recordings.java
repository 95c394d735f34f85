package org.openhotline.telephony;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where the rows of recordings are kept.
public interface Recordings {

    /// Adds it, or keeps the row that this file already has.
    Recording add(Recording recording);

    Optional<Recording> find(UUID id);

    Optional<Recording> ofFile(String file);

    List<Recording> ofCall(UUID call);
}
