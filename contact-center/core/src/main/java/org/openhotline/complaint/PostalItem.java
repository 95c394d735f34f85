package org.openhotline.complaint;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.Address;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// The mail or express item (邮件/快件) that the complaint is about. Money in fen.
///
/// @param waybill upper case, no blanks; not sealed, so that a fragment of it can be found
/// @param noWaybillReason why there is none; one of the two is needed
public record PostalItem(
        @Nullable String enterpriseCode,
        @Nullable String waybill,
        @Nullable String noWaybillReason,
        @Nullable BusinessType businessType,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate signedOn,
        @Nullable Party sender,
        @Nullable Party recipient,
        @Nullable String contents,
        @Nullable Integer quantity,
        @Nullable Long declaredValueFen,
        @Nullable Boolean insured,
        @Nullable Long insuredValueFen,
        @Nullable Long insuranceFeeFen,
        @Nullable Long postageFen,
        @Nullable Long codAmountFen,
        @Nullable String platform,
        @Nullable String platformOrder) {

    public static final PostalItem UNKNOWN = of(null, null, null, null);

    public PostalItem {
        waybill = waybill == null || waybill.isBlank()
                ? null
                : waybill.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    PostalItem against(String enterprise) {
        return new PostalItem(
                enterprise,
                waybill,
                noWaybillReason,
                businessType,
                postedOn,
                promisedOn,
                signedOn,
                sender,
                recipient,
                contents,
                quantity,
                declaredValueFen,
                insured,
                insuredValueFen,
                insuranceFeeFen,
                postageFen,
                codAmountFen,
                platform,
                platformOrder);
    }

    /// The least that makes an item known.
    public static PostalItem of(
            @Nullable String enterpriseCode,
            @Nullable String waybill,
            @Nullable BusinessType businessType,
            @Nullable LocalDate postedOn) {
        return new PostalItem(
                enterpriseCode,
                waybill,
                null,
                businessType,
                postedOn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// Sender or recipient.
    ///
    /// @param countyCode six digits of GB/T 2260
    public record Party(
            @Nullable PersonName name,
            @Nullable PhoneNumber phone,
            @Nullable String countyCode,
            @Nullable Address address) {}

    /// The business types of handbook 2.1; the postal table of the notice groups them.
    public enum BusinessType {
        EXPRESS_DOMESTIC(true),
        EXPRESS_PARCEL(true),
        EXPRESS_SAME_CITY(true),
        INTERNATIONAL(true),
        LETTER_REGISTERED(false),
        LETTER_ORDINARY(false),
        PARCEL(false),
        PRINTED_MATTER(false),
        NEWSPAPER(false),
        PHILATELY(false),
        REMITTANCE(false);

        private final boolean express;

        BusinessType(boolean express) {
            this.express = express;
        }

        public boolean isExpress() {
            return express;
        }
    }
}
