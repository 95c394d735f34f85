package org.openhotline.ivr.asterisk;

import java.nio.file.Path;

/// Where the calls come in.
///
/// @param port FastAGI on the loopback address
/// @param mostCalls talks at one time; the next caller is taken by the dialplan itself. Each talk is a virtual thread,
///     so the limit protects the database rather than memory.
/// @param sounds folder of the prompts, for their lengths
/// @param recordings folder in which the exchange leaves its recordings
public record AgiSettings(int port, int mostCalls, Path sounds, Path recordings) {

    /// For an exchange whose folder is `home`.
    public static AgiSettings of(int port, Path home, String language) {
        return new AgiSettings(
                port, 2000, home.resolve("data/sounds").resolve(language), home.resolve("spool/recordings"));
    }
}
