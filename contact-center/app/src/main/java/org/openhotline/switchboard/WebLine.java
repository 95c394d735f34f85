package org.openhotline.switchboard;

import java.time.Instant;
import java.util.List;

/// A line lent to a visitor's browser.
///
/// @param sipUser user and authorization name
/// @param secret 128 random bits, good until the end of the lease; never logged, told once
/// @param uri the browser's own address; it does not register, it only calls
/// @param dial what to call: `sip:12305@openhotline`
/// @param webSockets where the softphone connects, in the order to be tried; relative ones are on the page's own host
/// @param until a call that began before may go on
public record WebLine(
        String line, String sipUser, String secret, String uri, String dial, List<String> webSockets, Instant until) {

    public WebLine {
        webSockets = List.copyOf(webSockets);
    }

    @Override
    public String toString() {
        return line + " until " + until;
    }
}
