package org.openhotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openhotline.contact.Contact;
import org.openhotline.contact.Contacts;
import org.openhotline.contact.Wish;
import org.openhotline.person.PhoneNumber;
import org.openhotline.reference.CodeTables;
import org.openhotline.switchboard.AgentState;
import org.openhotline.switchboard.LiveCall;
import org.openhotline.switchboard.QueueFigures;
import org.springframework.stereotype.Component;

/// What the agents' desk shows of calls, presence and queue.
@Component
final class DeskViews {

    private final Contacts contacts;
    private final CodeTables codes;
    private final Clock clock;

    DeskViews(Contacts contacts, CodeTables codes, Clock clock) {
        this.contacts = contacts;
        this.codes = codes;
        this.clock = clock;
    }

    record Place(String code, String name) {}

    record CallView(
            UUID call,
            @Nullable UUID contact,
            Shown.@Nullable PersonalView from,
            @Nullable Wish wish,
            String state,
            String line,
            Instant arrivedAt,
            @Nullable Instant answeredAt,
            long waitedSeconds,
            @Nullable Place region) {}

    /// The call as the agent who is rung sees it: the number in full, for it is her call.
    CallView call(LiveCall call) {
        return view(
                call,
                switch (call.stage()) {
                    case TALKING -> "TALKING";
                    case ENDED -> "ENDED";
                    default -> "RINGING";
                });
    }

    CallView ended(LiveCall call) {
        return view(call, "ENDED");
    }

    private CallView view(LiveCall call, String state) {
        Optional<Contact> contact = contacts.ofCall(call.call());
        return new CallView(
                call.call(),
                contact.map(Contact::id).orElse(null),
                Shown.view(call.caller(), true),
                contact.map(Contact::wish).orElse(null),
                state,
                call.line().name(),
                call.since(),
                call.answeredAt(),
                call.waited(clock.instant()).toSeconds(),
                region(call.caller()));
    }

    /// A landline's area code names a city, where one code is one city.
    private @Nullable Place region(@Nullable PhoneNumber phone) {
        if (phone == null || phone.isMobile() || !phone.isDomestic()) {
            return null;
        }
        var cities = codes.regions().stream()
                .filter(region -> region.isCity() && phone.national().startsWith(region.areaCode()))
                .toList();
        return cities.size() == 1
                ? new Place(cities.getFirst().code(), cities.getFirst().name())
                : null;
    }

    record PresenceView(
            String state,
            Instant since,
            @Nullable String reason,
            @Nullable Instant until,
            @Nullable String seat) {}

    PresenceView presence(AgentState agent) {
        return new PresenceView(agent.presence().name(), agent.since(), agent.reason(), agent.until(), agent.seat());
    }

    record Today(int offered, int answered, int within15, int abandoned) {}

    record QueueView(
            boolean exchangeUp, int waiting, long longestSeconds, int ready, int talking, int paused, Today today) {}

    QueueView queue(QueueFigures figures) {
        Instant longest = figures.longestSince();
        return new QueueView(
                figures.exchangeUp(),
                figures.waiting(),
                longest == null
                        ? 0
                        : Math.max(0, Duration.between(longest, clock.instant()).toSeconds()),
                figures.ready(),
                figures.busy(),
                figures.paused(),
                new Today(figures.offered(), figures.answered(), figures.inTime(), figures.abandoned()));
    }
}
