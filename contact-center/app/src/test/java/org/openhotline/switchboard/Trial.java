package org.openhotline.switchboard;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.openhotline.ivr.asterisk.AgiSettings;
import org.openhotline.ivr.asterisk.FastAgiServer;
import org.openhotline.ivr.outside.HotlineExchange;
import org.openhotline.ivr.outside.OutsideExchange;
import org.openhotline.ivr.script.HotlineScripts;
import org.openhotline.memory.MemoryCentre;

/// A switchboard on a real exchange, the telephone network around it, and a centre in memory. Seats are plain SIP
/// telephones that stand outside.
final class Trial implements AutoCloseable {

    final HotlineExchange exchange;
    final OutsideExchange outside;
    final MemoryCentre centre = MemoryCentre.at("2026-11-23T02:00:00Z");
    final FastAgiServer scripts;
    final MemoryLeases leases = new MemoryLeases();
    final MemoryCalls rows = new MemoryCalls();
    private Switched switched;

    Trial(Map<String, String> changes) {
        var all = new LinkedHashMap<>(Map.of("browsers", "no"));
        all.putAll(changes);
        exchange = HotlineExchange.startWith(all);
        outside = OutsideExchange.around(exchange);
        scripts = new FastAgiServer(
                        AgiSettings.of(exchange.agiPort(), exchange.home(), "zh-CN"),
                        new HotlineScripts(centre.frontDesk))
                .start();
        switched = new Switched();
    }

    Switched now() {
        return switched;
    }

    /// As after a restart of the application: nothing is remembered but the books.
    Switched restartApplication() {
        switched.close();
        switched = new Switched();
        return switched;
    }

    SwitchboardSettings settings() {
        return new SwitchboardSettings(
                true,
                "127.0.0.1",
                exchange.amiPort(),
                "hotline",
                exchange.secret(),
                exchange.agiPort(),
                exchange.home(),
                exchange.home().resolve("archive"),
                "zh-CN",
                "hotline",
                3,
                2,
                List.of("ws://127.0.0.1:" + exchange.wsPort() + "/ws"),
                Duration.ofMinutes(2),
                Duration.ofMinutes(5),
                Duration.ofSeconds(3),
                2,
                Duration.ofSeconds(15),
                2,
                new SwitchboardSettings.Empty(Duration.ofMillis(500), Duration.ofMillis(300), -48));
    }

    static void until(String what, BooleanSupplier happened) {
        Awaitility.await(what).atMost(Duration.ofSeconds(30)).until(happened::getAsBoolean);
    }

    /// One life of the application's switchboard.
    final class Switched implements AutoCloseable {

        final ServingCheck serving = new ServingCheck(() -> {}, Clock.systemUTC());
        final Exchange parts;
        final Told told = new Told();

        Switched() {
            parts = new Exchange(
                    settings(),
                    new Exchange.Needs(
                            rows,
                            leases,
                            centre.contacts,
                            centre.callbackDesk,
                            serving,
                            Clock.systemUTC(),
                            Clock.systemUTC()));
            parts.liveCalls.watchedBy(told);
            serving.scriptsListen(true);
            var _ = serving.start();
            parts.seats.recall();
            var _ = parts.journal.start();
            var _ = parts.link.start();
            until("the exchange to be known", () -> parts.stock.everTaken());
        }

        /// An agent with a telephone at this outside number, ready for calls.
        void agent(String login, String number) throws IOException {
            SeatLease lease = parts.seats.lease(login);
            int status = new SipRegistration(exchange.sipPort())
                    .register(lease.sipUser(), lease.secret(), number + "@127.0.0.1:" + exchange.networkPort());
            if (status != 200) {
                throw new IOException("the telephone of " + login + " is refused: " + status);
            }
            parts.queue.ready(login);
            until(
                    login + " to be reachable",
                    () -> is(login, Presence.READY) && parts.queue.of(login).reachable());
        }

        boolean is(String agent, Presence presence) {
            return parts.queue.of(agent).presence() == presence;
        }

        @Override
        public void close() {
            parts.link.close();
            parts.orders.close();
            parts.journal.close();
            parts.announcer.close();
            serving.close();
        }
    }

    @Override
    public void close() throws IOException {
        switched.close();
        scripts.close();
        outside.close();
        exchange.close();
    }

    /// What the watcher was told, as sentences.
    static final class Told implements CallWatcher {

        final List<String> said = new CopyOnWriteArrayList<>();
        volatile @Nullable LiveCall last;

        @Override
        public void ringing(String agent, LiveCall call) {
            last = call;
            said.add("ringing " + agent);
        }

        @Override
        public void stoppedRinging(String agent, LiveCall call) {
            said.add("stopped " + agent);
        }

        @Override
        public void answered(String agent, LiveCall call) {
            last = call;
            said.add("answered " + agent);
        }

        @Override
        public void ended(@Nullable String agent, LiveCall call) {
            last = call;
            said.add("ended " + agent);
        }

        @Override
        public void agentChanged(AgentState agent) {
            said.add(agent.agent() + " " + agent.presence());
        }
    }

    static final class MemoryLeases implements LeaseBook {

        private final Map<String, Lease> byLine = new ConcurrentHashMap<>();

        @Override
        public List<Lease> all(String kind) {
            return byLine.values().stream()
                    .filter(lease -> lease.line().startsWith(kind))
                    .toList();
        }

        @Override
        public void lend(Lease lease) {
            byLine.put(lease.line(), lease);
        }

        @Override
        public void takeBack(String line) {
            byLine.remove(line);
        }
    }

    static final class MemoryCalls implements CallBook {

        final Map<UUID, LiveCall> written = new ConcurrentHashMap<>();
        final Map<UUID, Instant> answered = new ConcurrentHashMap<>();
        final Map<UUID, String> endings = new ConcurrentHashMap<>();

        /// The first answer stays, as in the real book: a call that is found again is written before its answer is
        /// known.
        @Override
        public void write(LiveCall call, String ending) {
            written.put(call.call(), call);
            Instant at = call.answeredAt();
            if (at != null) {
                answered.putIfAbsent(call.call(), at);
            }
            if (!ending.isEmpty()) {
                endings.put(call.call(), ending);
            }
        }

        @Override
        public Optional<Instant> answeredAt(UUID call) {
            return Optional.ofNullable(answered.get(call));
        }

        @Override
        public Counts count(Instant from, Instant to, Duration inTime) {
            return new Counts(written.size(), 0, 0, 0);
        }
    }
}
