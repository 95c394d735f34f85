package org.openhotline.complaint;

import java.time.Instant;
import java.util.List;

/// Which complaints belong together, without one being merged into the other.
public interface ComplaintLinks {

    /// Both ways; linking twice is once.
    void link(ComplaintNumber one, ComplaintNumber other, String who, Instant at);

    void unlink(ComplaintNumber one, ComplaintNumber other);

    List<ComplaintNumber> linkedTo(ComplaintNumber number);

    /// Those that were merged into this one.
    List<ComplaintNumber> mergedInto(ComplaintNumber number);
}
