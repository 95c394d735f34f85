package org.openhotline.exchange.hotline12345;

import java.time.Duration;

/// How long a platform may take. The whole answer has a limit too, so that one that drips byte by byte holds nobody.
///
/// @param toConnect until the line stands
/// @param toAnswer until the last byte of the answer
public record Patience(Duration toConnect, Duration toAnswer) {

    public static final Patience STANDARD = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20));
}
