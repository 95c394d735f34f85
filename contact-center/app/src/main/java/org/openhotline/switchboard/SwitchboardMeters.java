package org.openhotline.switchboard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/// What an operator watches: the line to the exchange, the queue, the agents, what is not yet written down.
final class SwitchboardMeters implements MeterBinder {

    private final Exchange exchange;

    SwitchboardMeters(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "hotline.exchange.up", "1 while the exchange answers", () -> exchange.link.isUp() ? 1 : 0);
        gauge(
                registry,
                "hotline.calls",
                "calls going on",
                () -> exchange.calls.live().size());
        gauge(
                registry,
                "hotline.queue.waiting",
                "callers who wait",
                () -> exchange.floor.figures().waiting());
        gauge(
                registry,
                "hotline.agents.ready",
                "agents who take calls",
                () -> exchange.floor.figures().ready());
        gauge(
                registry,
                "hotline.agents.busy",
                "agents rung or on the line",
                () -> exchange.floor.figures().busy());
        gauge(registry, "hotline.callbacks.dialling", "callbacks on the line", () -> exchange.dialling.size());
        gauge(registry, "hotline.calls.unwritten", "calls not yet written down", () -> exchange.journal.unwritten());
    }

    private static void gauge(
            MeterRegistry registry, String name, String what, java.util.function.Supplier<Number> value) {
        var _ = Gauge.builder(name, value).description(what).register(registry);
    }
}
