package org.openhotline.desk;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openhotline.access.CurrentUser;
import org.openhotline.access.Role;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.search.Scope;

/// Which complaints somebody may know of at all: said once, for a single complaint, for lists and counts, for the
/// search, and for what is pushed to open pages.
///
/// The centre's own people know of all; an enterprise of its own, once they were forwarded; a sub-account of a city,
/// and a city bureau, of that city's; everybody else of none.
final class Sight {

    private static final Set<Role> CENTRE = EnumSet.of(
            Role.INTAKE, Role.HANDLER, Role.CALLBACK, Role.MEDIATOR, Role.QUALITY, Role.REVIEWER, Role.DIRECTOR);

    private Sight() {}

    /// Whether this is somebody of the centre, who knows of all complaints.
    static boolean seesAll(CurrentUser user) {
        return user.isAnyOf(CENTRE);
    }

    static boolean sees(CurrentUser user, Complaint complaint) {
        if (seesAll(user)) {
            return true;
        }
        if (user.is(Role.ENTERPRISE)) {
            String enterprise = user.enterprise();
            return enterprise != null
                    && enterprise.equals(complaint.form().item().enterpriseCode())
                    && complaint.course().forwardedAt() != null
                    && (user.city() == null || isOf(user.city(), complaint));
        }
        return user.is(Role.CITY_BUREAU) && user.city() != null && isOf(user.city(), complaint);
    }

    /// The complaint that a page names; one that this person may not know of is not there.
    static Optional<Complaint> find(CurrentUser user, String digits, Complaints complaints) {
        return ComplaintNumber.read(digits).flatMap(complaints::find).filter(complaint -> sees(user, complaint));
    }

    /// The city of a complaint is that of the county in which the complainant lives, as in the column `city_code`.
    private static boolean isOf(@Nullable String city, Complaint complaint) {
        String county = complaint.form().complainant().countyCode();
        return county != null && (county.substring(0, 4) + "00").equals(city);
    }

    /// The same for the table `complaint`.
    ///
    /// @param sql our own words
    record Condition(String sql, Map<String, Object> params) {}

    static Condition condition(CurrentUser user) {
        if (seesAll(user)) {
            return new Condition("TRUE", Map.of());
        }
        String enterprise = user.enterprise();
        String city = user.city();
        if (user.is(Role.ENTERPRISE) && enterprise != null) {
            String own = "enterprise_code = :ownEnterprise AND forwarded_at IS NOT NULL";
            return city == null
                    ? new Condition(own, Map.of("ownEnterprise", enterprise))
                    : new Condition(
                            own + " AND city_code = :ownCity", Map.of("ownEnterprise", enterprise, "ownCity", city));
        }
        return user.is(Role.CITY_BUREAU) && city != null
                ? new Condition("city_code = :ownCity", Map.of("ownCity", city))
                : new Condition("FALSE", Map.of());
    }

    /// The same for the index.
    static Scope scope(CurrentUser user) {
        if (seesAll(user)) {
            return Scope.EVERYTHING;
        }
        String enterprise = user.enterprise();
        String city = user.city();
        Set<String> cities = city == null ? null : Set.of(city);
        if (user.is(Role.ENTERPRISE) && enterprise != null) {
            return new Scope(Set.of(enterprise), cities, true);
        }
        return user.is(Role.CITY_BUREAU) && cities != null
                ? new Scope(null, cities, false)
                : new Scope(Set.of(), Set.of(), true);
    }
}
