package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openhotline.switchboard.LeaseBook.Lease;
import org.openhotline.telephony.Switchboard.SwitchboardAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Seats by the book of leases; secrets by the exchange.
final class AsteriskSeats implements Seats {

    private static final Logger log = LoggerFactory.getLogger(AsteriskSeats.class);

    private final LeaseBook book;
    private final LeaseOffice office;
    private final AgentTable agents;
    private final QueueOrders orders;
    private final Floor floor;
    private final SwitchboardSettings settings;
    private final Clock clock;
    private final Map<String, Lease> byAgent = new LinkedHashMap<>();

    AsteriskSeats(
            LeaseBook book,
            LeaseOffice office,
            AgentTable agents,
            QueueOrders orders,
            Floor floor,
            SwitchboardSettings settings,
            Clock clock) {
        this.book = book;
        this.office = office;
        this.agents = agents;
        this.orders = orders;
        this.floor = floor;
        this.settings = settings;
        this.clock = clock;
    }

    /// After a restart of ours the leases still hold, each for a full term: their agents could not renew meanwhile.
    synchronized void recall() {
        Instant until = clock.instant().plus(settings.lease());
        book.all("seat").forEach(lease -> {
            byAgent.put(lease.holder(), new Lease(lease.line(), lease.holder(), until));
            AgentState _ = agents.sit(lease.holder(), lease.line(), false);
        });
    }

    @Override
    public synchronized SeatLease lease(String agent) {
        Lease held = byAgent.get(agent);
        String seat = held == null ? freeSeat() : held.line();
        String secret = office.write(seat, "");
        var lease = new Lease(seat, agent, clock.instant().plus(settings.lease()));
        book.lend(lease);
        byAgent.put(agent, lease);
        floor.agent(Optional.of(agents.sit(agent, seat, true)));
        return new SeatLease(
                seat, agent, seat, secret, "sip:" + seat + "@openhotline", settings.webSockets(), lease.until());
    }

    private String freeSeat() {
        return IntStream.rangeClosed(1, settings.seats())
                .mapToObj("seat-%02d"::formatted)
                .filter(seat -> byAgent.values().stream()
                        .noneMatch(lease -> lease.line().equals(seat)))
                .findFirst()
                .orElseThrow(NoSeatFree::new);
    }

    @Override
    public synchronized boolean renew(String agent) {
        Lease held = byAgent.get(agent);
        if (held == null) {
            return false;
        }
        byAgent.put(agent, new Lease(held.line(), agent, clock.instant().plus(settings.lease())));
        return true;
    }

    /// The book is struck first: a secret that could not be taken back is overwritten by the next lease of the seat.
    @Override
    public synchronized void release(String agent) {
        Lease held = byAgent.get(agent);
        if (held == null) {
            return;
        }
        book.takeBack(held.line());
        byAgent.remove(agent);
        agents.leave(agent);
        orders.remove(held.line());
        orders.soon(() -> revoke(held.line()));
        floor.boardChanged();
    }

    /// Unless somebody else sits there by now.
    private void revoke(String seat) {
        boolean lentAgain;
        synchronized (this) {
            lentAgain = byAgent.values().stream().anyMatch(lease -> lease.line().equals(seat));
        }
        if (lentAgain) {
            return;
        }
        try {
            office.takeBack(seat);
        } catch (SwitchboardAway later) {
            log.info("the secret of {} stays until the seat is lent again: {}", seat, later.getMessage());
        }
    }

    @Override
    public synchronized Optional<String> seatOf(String agent) {
        return Optional.ofNullable(byAgent.get(agent)).map(Lease::line);
    }

    /// Takes back what was not renewed; whoever is in a call keeps the seat until it is over.
    void sweep() {
        Instant now = clock.instant();
        java.util.List<String> over;
        synchronized (this) {
            over = byAgent.values().stream()
                    .filter(lease -> lease.until().isBefore(now))
                    .map(Lease::holder)
                    .filter(agent -> agents.find(agent)
                            .map(seated -> seated.state().presence() != Presence.TALKING)
                            .orElse(true))
                    .toList();
        }
        over.forEach(this::release);
    }
}
