package org.openhotline.report;

import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.PostalItem.BusinessType;

/// The kinds of postal business that the postal table has columns for: 函件, 包件, 集邮, 其他.
public enum PostalBusiness {
    LETTER,
    PARCEL,
    PHILATELY,
    OTHER;

    /// Printed matter counts as letters, as in the statistics of the trade.
    ///
    /// @param type null when it is not known
    static PostalBusiness of(@Nullable BusinessType type) {
        return switch (type) {
            case LETTER_REGISTERED, LETTER_ORDINARY, PRINTED_MATTER -> LETTER;
            case PARCEL -> PARCEL;
            case PHILATELY -> PHILATELY;
            case NEWSPAPER, REMITTANCE, EXPRESS_DOMESTIC, EXPRESS_PARCEL, EXPRESS_SAME_CITY, INTERNATIONAL -> OTHER;
            case null -> OTHER;
        };
    }
}
