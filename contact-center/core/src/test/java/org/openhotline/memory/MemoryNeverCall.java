package org.openhotline.memory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openhotline.callback.NeverCall;
import org.openhotline.person.PhoneNumber;

public final class MemoryNeverCall implements NeverCall {

    private final Set<PhoneNumber> all = ConcurrentHashMap.newKeySet();

    @Override
    public boolean holds(PhoneNumber phone) {
        return all.contains(phone);
    }

    @Override
    public void add(PhoneNumber phone, String why, String who) {
        all.add(phone);
    }
}
