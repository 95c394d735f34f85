package org.openhotline.desk;

import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaint;

/// Which complaints somebody may know of at all.
final class Sight {

    private Sight() {}

    /// Staff know of all; an enterprise of its own, once they were forwarded.
    static boolean sees(CurrentUser user, Complaint complaint) {
        return !user.is(Role.ENTERPRISE)
                || (complaint.course().forwardedAt() != null
                        && user.enterprise() != null
                        && user.enterprise().equals(complaint.form().item().enterpriseCode()));
    }
}
