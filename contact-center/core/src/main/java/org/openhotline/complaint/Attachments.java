package org.openhotline.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where it is noted which files were handed in; the files themselves lie in a folder of the application.
public interface Attachments {

    /// Notes it, in the unit of work of what it belongs to.
    void add(Attachment attachment);

    Optional<Attachment> find(UUID id);

    /// Oldest first.
    List<Attachment> of(ComplaintNumber number);
}
