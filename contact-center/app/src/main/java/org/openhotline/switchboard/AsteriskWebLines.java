package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PhoneNumber;

/// Lines for the public page. Who holds which is kept in memory only: after a restart of ours a line may be lent anew
/// before its time, which ends the older credential, never a call.
final class AsteriskWebLines implements WebLines {

    private final LeaseOffice office;
    private final ExchangeLink link;
    private final SwitchboardSettings settings;
    private final Clock clock;
    private final Map<String, Held> byLine = new HashMap<>();

    private record Held(String visitor, Instant until) {}

    AsteriskWebLines(LeaseOffice office, ExchangeLink link, SwitchboardSettings settings, Clock clock) {
        this.office = office;
        this.link = link;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized WebLine open(String visitor, @Nullable PhoneNumber caller) {
        Set<String> busy = busyLines();
        Instant now = clock.instant();
        byLine.entrySet().removeIf(held -> held.getValue().until().isBefore(now) && !busy.contains(held.getKey()));
        String line = lineFor(visitor, busy);
        String secret = office.write(line, caller == null ? "" : caller.inFull());
        Instant until = now.plus(settings.webLease());
        byLine.put(line, new Held(visitor, until));
        return new WebLine(
                line,
                line,
                secret,
                "sip:" + line + "@openhotline",
                "sip:12305@openhotline",
                settings.webSockets(),
                until);
    }

    private String lineFor(String visitor, Set<String> busy) {
        List<String> own = byLine.entrySet().stream()
                .filter(held -> held.getValue().visitor().equals(visitor))
                .map(Map.Entry::getKey)
                .toList();
        if (own.stream().anyMatch(busy::contains)) {
            throw new AllLinesBusy();
        }
        return own.stream()
                .findFirst()
                .or(() -> IntStream.rangeClosed(1, settings.webLines())
                        .mapToObj("web-%02d"::formatted)
                        .filter(line -> !byLine.containsKey(line) && !busy.contains(line))
                        .findFirst())
                .orElseThrow(AllLinesBusy::new);
    }

    /// Lines on which a call goes on, as the exchange says.
    private Set<String> busyLines() {
        return link.ask(new CoreShowChannelsAction()).stream()
                .filter(CoreShowChannelEvent.class::isInstance)
                .map(channel -> String.valueOf(((CoreShowChannelEvent) channel).getChannel()))
                .filter(name -> name.matches("PJSIP/web-\\d+-[0-9a-f]+"))
                .map(name -> name.substring("PJSIP/".length(), name.lastIndexOf('-')))
                .collect(Collectors.toSet());
    }
}
