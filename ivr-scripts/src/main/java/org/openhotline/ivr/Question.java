package org.openhotline.ivr;

import java.time.Duration;

/// A question that is answered by a number on the keys.
///
/// @param times how often it is asked when the count of digits is wrong; silence ends it at once
/// @param patience the longest silence before the first digit and between two
public record Question(Prompt prompt, int digits, int times, Duration patience) {

    public static Question asking(Prompt prompt, int digits) {
        return new Question(prompt, digits, 2, Duration.ofSeconds(6));
    }
}
