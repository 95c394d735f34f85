package org.openhotline.complaint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What must hold before an act, beyond the table: each refusal says what to do.
final class Acceptable {

    /// Without these an enterprise could not look into the matter (rules art. 9 (1), (2)).
    private static final Set<Missing> NEEDED = EnumSet.of(
            Missing.COMPLAINANT_NAME,
            Missing.COMPLAINANT_PHONE,
            Missing.ENTERPRISE,
            Missing.WAYBILL,
            Missing.ENTERPRISE_COMPLAINT,
            Missing.PROBLEM,
            Missing.TEXT,
            Missing.BUSINESS_TYPE,
            Missing.COUNTY);

    private Acceptable() {}

    static void refuseIncomplete(Complaint complaint) {
        List<Fault> faults = complaint.missing().stream()
                .filter(NEEDED::contains)
                .sorted()
                .map(missing -> new Fault(missing.name(), "required", "受理前请补全此项，或要求申诉人补正"))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }

    static void refuseUnverified(Complaint complaint) {
        if (complaint.handling().verification() == null) {
            throw new InvalidForm(List.of(new Fault("verification", "required", "答复用户前请先登记回访核实结果")));
        }
    }

    static void refuseUnmetTests(Closing closing) {
        List<Fault> faults = new ArrayList<>();
        if (!closing.tests().handlingFits()) {
            faults.add(new Fault("tests.handlingFits", "unmet", "处理结果与约定或规定不符，请退回重办"));
        }
        if (!closing.tests().replyAgreesWithUser()) {
            faults.add(new Fault("tests.replyAgreesWithUser", "unmet", "企业答复与用户反映不符，请退回重办"));
        }
        if (!closing.tests().unitClear()) {
            faults.add(new Fault("tests.unitClear", "unmet", "责任单位不明确，请退回重办"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidForm(faults);
        }
    }
}
