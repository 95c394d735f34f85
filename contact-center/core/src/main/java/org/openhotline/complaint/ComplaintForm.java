package org.openhotline.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything a person tells us about a complaint (handbook 2.1), whichever way it came.
///
/// @param enterpriseComplaint null while it was not asked yet
/// @param consent the privacy notice that the person was shown or heard, if any
public record ComplaintForm(
        Complainant complainant,
        PostalItem item,
        @Nullable EnterpriseComplaint enterpriseComplaint,
        Grievance grievance,
        @Nullable Consent consent) {

    public static final ComplaintForm EMPTY =
            new ComplaintForm(Complainant.UNKNOWN, PostalItem.UNKNOWN, null, Grievance.UNKNOWN, null);

    /// The same matter, with another respondent.
    ComplaintForm against(String enterprise) {
        return new ComplaintForm(complainant, item.against(enterprise), enterpriseComplaint, grievance, consent);
    }

    /// Which text was agreed to, and when.
    public record Consent(String version, Instant at) {}
}
