package org.openhotline.switchboard;

import java.time.Instant;
import java.util.List;

/// Which line is lent to whom, kept over a restart. The secrets are not here: the exchange alone keeps them.
interface LeaseBook {

    /// @param line `seat-01` or `web-01`
    /// @param holder login of the agent, or the visitor
    record Lease(String line, String holder, Instant until) {}

    /// @param kind `seat` or `web`
    List<Lease> all(String kind);

    void lend(Lease lease);

    void takeBack(String line);
}
