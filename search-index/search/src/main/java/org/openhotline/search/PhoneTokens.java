package org.openhotline.search;

import java.util.Set;
import org.openhotline.person.PhoneNumber;

/// Makes the keyed tokens by which a phone number is found without being stored. The key lies outside this module.
@FunctionalInterface
public interface PhoneTokens {

    /// Tokens of the whole number, of its last eight and of its last four digits.
    Set<String> of(PhoneNumber number);
}
