package org.openhotline.complaint;

import static org.openhotline.complaint.Missing.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says what an incomplete complaint still lacks (handbook 2.1: M always, C when its condition holds).
public final class Completeness {

    private final EnumSet<Missing> missing = EnumSet.noneOf(Missing.class);

    private Completeness() {}

    public static Set<Missing> missingOf(ComplaintForm form) {
        var check = new Completeness();
        check.complainant(form.complainant());
        check.item(form.item(), form.grievance());
        check.enterpriseComplaint(form.enterpriseComplaint());
        check.grievance(form.grievance());
        return Set.copyOf(check.missing);
    }

    private void complainant(Complainant who) {
        need(who.name(), COMPLAINANT_NAME);
        need(who.role(), COMPLAINANT_ROLE);
        need(who.phone(), COMPLAINANT_PHONE);
        need(who.countyCode(), COUNTY);
        if (who.role() == Complainant.Role.AGENT) {
            need(who.representative(), REPRESENTATIVE);
        }
    }

    private void item(PostalItem item, Grievance grievance) {
        need(item.enterpriseCode(), ENTERPRISE);
        if (item.waybill() == null) {
            need(item.noWaybillReason(), WAYBILL);
        }
        need(item.businessType(), BUSINESS_TYPE);
        need(item.postedOn(), POSTING_DATE);
        if (lossOrDamage(grievance.mainProblem())) {
            need(item.contents(), CONTENTS);
        }
    }

    private static boolean lossOrDamage(@Nullable String problem) {
        return problem != null && (problem.startsWith("03") || problem.startsWith("04"));
    }

    private void enterpriseComplaint(@Nullable EnterpriseComplaint first) {
        if (first == null) {
            missing.add(ENTERPRISE_COMPLAINT);
        } else if (first.done() == EnterpriseComplaint.Done.YES) {
            need(first.on(), ENTERPRISE_COMPLAINT_DATE);
            need(first.result(), ENTERPRISE_COMPLAINT_RESULT);
        }
    }

    private void grievance(Grievance grievance) {
        need(grievance.mainProblem(), PROBLEM);
        need(grievance.text(), TEXT);
        need(grievance.requests().isEmpty() ? null : grievance.requests(), REQUEST);
        need(grievance.otherProcedure(), OTHER_PROCEDURE);
    }

    private void need(@Nullable Object value, Missing otherwise) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            missing.add(otherwise);
        }
    }
}
