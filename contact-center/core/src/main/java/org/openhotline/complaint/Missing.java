package org.openhotline.complaint;

/// A field that must still be asked for (handbook 2.1, M and C).
public enum Missing {
    COMPLAINANT_NAME,
    COMPLAINANT_ROLE,
    COMPLAINANT_PHONE,
    COUNTY,
    REPRESENTATIVE,
    ENTERPRISE,
    WAYBILL,
    BUSINESS_TYPE,
    POSTING_DATE,
    ENTERPRISE_COMPLAINT,
    ENTERPRISE_COMPLAINT_DATE,
    ENTERPRISE_COMPLAINT_RESULT,
    PROBLEM,
    TEXT,
    REQUEST,
    OTHER_PROCEDURE,
    CONTENTS
}
