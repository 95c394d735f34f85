package org.openhotline.exchange;

import java.time.Duration;
import java.util.List;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;

/// Each sender gets a route of its own, so that a slow partner delays nobody else.
public final class SenderRoutes extends RouteBuilder {

    private final List<OutboxSender> senders;
    private final Duration pace;

    /// Routes for these senders.
    ///
    /// @param pace how long a sender pauses between two looks into the outbox
    public SenderRoutes(List<OutboxSender> senders, Duration pace) {
        this.senders = List.copyOf(senders);
        this.pace = pace;
    }

    @Override
    public void configure() {
        onException(Exception.class)
                .handled(true)
                .log(LoggingLevel.WARN, "the outbox could not be read, trying again: ${exception.message}");

        senders.forEach(this::sendWhatIsDue);
    }

    private void sendWhatIsDue(OutboxSender sender) {
        String name = sender.partner().replaceAll("[^A-Za-z0-9]", "-");
        from("timer:send-to-" + name + "?period=" + pace.toMillis() + "&delay=" + pace.toMillis())
                .routeId("send-to-" + name)
                .process(tick -> sender.sendWhatIsDue());
    }
}
