package org.openhotline;

import java.util.UUID;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.Switchboard;

/// Stands in until the exchange is connected: nobody is at work and nothing is dialled.
final class NoSwitchboard implements Switchboard {

    @Override
    public void callBack(UUID callback, UUID call, PhoneNumber number) {
        throw new SwitchboardAway("no exchange is connected", new IllegalStateException("no exchange"));
    }

    @Override
    public boolean anyAgentAtWork() {
        return false;
    }
}
