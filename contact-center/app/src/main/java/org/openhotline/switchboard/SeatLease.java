package org.openhotline.switchboard;

import java.time.Instant;
import java.util.List;

/// A seat lent to an agent's browser.
///
/// @param seat `seat-01`
/// @param sipUser user and authorization name of the registration
/// @param secret 128 random bits, for this lease only; never logged, told once
/// @param uri `sip:seat-01@openhotline`
/// @param webSockets where the browser's softphone connects, in the order to be tried; relative ones
///     (`/ws`) are on the page's own host
/// @param until the lease ends then, unless it is renewed
public record SeatLease(
        String seat, String agent, String sipUser, String secret, String uri, List<String> webSockets, Instant until) {

    public SeatLease {
        webSockets = List.copyOf(webSockets);
    }

    @Override
    public String toString() {
        return seat + " of " + agent + " until " + until;
    }
}
