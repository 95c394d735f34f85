package org.openhotline.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;

/// A telephone number in E.164 (`+8613800138000`), so that one caller written in many ways is one caller.
public record PhoneNumber(String inFull) implements Personal {

    /// Numbers of seven or eight digits are local calls in Lanzhou, the capital of the province.
    public static final String DEFAULT_AREA_CODE = "0931";

    private static final String CHINA = "CN";
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    public PhoneNumber {
        if (!inFull.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("a phone number is kept in E.164");
        }
    }

    /// Reads a number in any common writing: `+86 138…`, `0138…`, `138-0013-8000`, `(0931) 8123456`, full-width digits,
    /// `8123456`.
    /// Empty when it can be no number.
    public static Optional<PhoneNumber> read(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        String digits = plain.replaceAll("[^0-9+]", "");
        if (digits.isEmpty() || digits.length() > 20 || plain.length() > 40) {
            return Optional.empty();
        }
        if (digits.matches("01[3-9]\\d{9}")) { // a mobile number dialled with the trunk prefix
            digits = digits.substring(1);
        }
        if (digits.matches("[2-8]\\d{6,7}")) {
            digits = DEFAULT_AREA_CODE + digits;
        }
        return parsed(digits);
    }

    private static Optional<PhoneNumber> parsed(String digits) {
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(digits, CHINA);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(new PhoneNumber(PHONES.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /// A valid mainland number: the only kind the hotline ever dials.
    public boolean isDomestic() {
        try {
            Phonenumber.PhoneNumber number = PHONES.parse(inFull, CHINA);
            return number.getCountryCode() == 86 && PHONES.isValidNumber(number);
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    public boolean isMobile() {
        return inFull.matches("\\+861[3-9]\\d{9}");
    }

    /// As it is dialled inside the country: `13800138000`, `09318123456`.
    public String national() {
        if (!inFull.startsWith("+86")) {
            return inFull;
        }
        return isMobile() ? inFull.substring(3) : "0" + inFull.substring(3);
    }

    public String lastFour() {
        return inFull.substring(inFull.length() - 4);
    }

    public String lastEight() {
        return inFull.substring(Math.max(1, inFull.length() - 8));
    }

    /// `138****5678`
    @Override
    public String masked() {
        String national = national();
        return national.substring(0, 3) + "*".repeat(Math.max(1, national.length() - 7)) + lastFour();
    }

    @Override
    public String toString() {
        return masked();
    }
}
