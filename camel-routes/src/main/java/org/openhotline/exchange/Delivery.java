package org.openhotline.exchange;

import org.openhotline.outbox.Outbox;

/// One way of handing messages over: to a 12345 platform, to the mail server.
@FunctionalInterface
public interface Delivery {

    /// Hands it over, once more perhaps: the far side knows it by its event id.
    ///
    /// @throws NotNow when trying again later is right
    Reply deliver(Outbox.Claimed message) throws NotNow;
}
