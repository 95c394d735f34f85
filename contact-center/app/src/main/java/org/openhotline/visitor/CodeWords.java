package org.openhotline.visitor;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a message with a code, from the files `sms/text*.properties`: Chinese, unless English is asked for.
final class CodeWords {

    private static final ResourceBundle.Control CHINESE_FIRST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CodeWords() {}

    static String of(PhoneCodes.Purpose purpose, String code, Duration valid, Locale language) {
        ResourceBundle words = ResourceBundle.getBundle("sms.text", language, CHINESE_FIRST);
        return MessageFormat.format(words.getString("code." + purpose.name()), code, String.valueOf(valid.toMinutes()));
    }
}
