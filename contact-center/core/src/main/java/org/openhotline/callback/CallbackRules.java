package org.openhotline.callback;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/// House rules of calling back (handbook 4.3). All of them are settings.
///
/// @param tries how often at most
/// @param again from the first try to the second; later ones come on the next working day
/// @param windows the times of day at which people may be called
/// @param mostPerHour cap over all callbacks
public record CallbackRules(int tries, Duration again, List<Window> windows, int mostPerHour) {

    public static final CallbackRules STANDARD = new CallbackRules(
            3,
            Duration.ofHours(4),
            List.of(
                    new Window(LocalTime.of(9, 0), LocalTime.of(11, 30)),
                    new Window(LocalTime.of(14, 30), LocalTime.of(17, 30))),
            60);

    public CallbackRules {
        windows = List.copyOf(windows);
        if (tries < 1 || windows.isEmpty() || mostPerHour < 1) {
            throw new IllegalArgumentException("at least one try, one window and one call an hour");
        }
    }

    public record Window(LocalTime from, LocalTime to) {

        boolean holds(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }
}
