package org.openhotline.complaint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.Address;
import org.openhotline.person.IdNumber;
import org.openhotline.person.PersonName;
import org.openhotline.person.PhoneNumber;

/// Who complains (申诉人). What is not known yet is null; [Completeness] says what must still be asked.
///
/// @param countyCode six digits of GB/T 2260
public record Complainant(
        @Nullable PersonName name,
        @Nullable Role role,
        @Nullable PhoneNumber phone,
        @Nullable PhoneNumber secondPhone,
        @Nullable IdType idType,
        @Nullable IdNumber idNumber,
        @Nullable String countyCode,
        @Nullable Address address,
        @Nullable Representative representative) {

    public static final Complainant UNKNOWN = new Complainant(null, null, null, null, null, null, null, null, null);

    /// A caller of whom only the number is known.
    public static Complainant calling(@Nullable PhoneNumber phone) {
        return new Complainant(null, null, phone, null, null, null, null, null, null);
    }

    /// 寄件人, 收件人, 委托人, 其他用户 (rules art. 2).
    public enum Role {
        SENDER,
        RECIPIENT,
        AGENT,
        OTHER_USER
    }

    /// Kinds of identity document.
    public enum IdType {
        RESIDENT_ID,
        PASSPORT,
        HK_MACAO_PERMIT,
        TAIWAN_PERMIT,
        BUSINESS_LICENCE,
        OTHER
    }

    /// Who acts for the complainant, with the signed power of attorney (授权委托书) as an attachment.
    public record Representative(
            PersonName name,
            @Nullable IdNumber idNumber,
            @Nullable UUID powerOfAttorney) {}
}
