package org.openhotline.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file that somebody handed in. The name may hold personal data (people name files after people), so it is printed
/// nowhere.
///
/// @param number the complaint it belongs to; null while it is not bound to one
/// @param name as the sender called it, without folders; only ever shown, never used as a path
/// @param mediaType told from the content, never from the name
/// @param size in bytes
/// @param sha256 64 hexadecimal digits
/// @param storedAs file name below the attachment folder
/// @param uploadedBy login, partner or `complainant`
public record Attachment(
        UUID id,
        @Nullable ComplaintNumber number,
        String name,
        String mediaType,
        long size,
        String sha256,
        String storedAs,
        String uploadedBy,
        Instant uploadedAt) {

    @Override
    public String toString() {
        return "Attachment " + id + " (" + mediaType + ", " + size + " bytes)";
    }
}
