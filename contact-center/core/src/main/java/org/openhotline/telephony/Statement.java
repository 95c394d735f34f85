package org.openhotline.telephony;

import java.time.Duration;

/// What a caller spoke on the tape.
///
/// @param file name of the file in the recordings folder of the exchange
/// @param length zero when nothing was spoken
public record Statement(String file, Duration length) {}
