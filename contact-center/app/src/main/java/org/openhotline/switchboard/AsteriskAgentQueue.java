package org.openhotline.switchboard;

import java.time.Clock;
import java.util.List;

/// The queue of the exchange, in line with what the agents want.
final class AsteriskAgentQueue implements AgentQueue {

    private static final int LONGEST_REASON = 40;

    private final AgentTable agents;
    private final QueueOrders orders;
    private final Floor floor;
    private final Clock clock;

    AsteriskAgentQueue(AgentTable agents, QueueOrders orders, Floor floor, Clock clock) {
        this.agents = agents;
        this.orders = orders;
        this.floor = floor;
        this.clock = clock;
    }

    @Override
    public void ready(String agent) {
        wants(agent, new AgentTable.Wish.Ready());
    }

    /// The word for wrap-up is ours: a pause of that name would end by itself after a restart.
    @Override
    public void pause(String agent, String reason) {
        String clean = Words.line(reason, LONGEST_REASON);
        wants(agent, new AgentTable.Wish.Pause(clean.isEmpty() || clean.equals(QueueOrders.WRAP_UP) ? "break" : clean));
    }

    @Override
    public void wrapUp(String agent) {
        seated(agent);
        agents.wrapsUp(agent).ifPresent(now -> {
            floor.agent(java.util.Optional.of(now));
            orders.align(agent);
            floor.endWrapUpOf(now);
        });
    }

    @Override
    public void offline(String agent) {
        if (agents.find(agent).isPresent()) {
            wants(agent, new AgentTable.Wish.Offline());
        }
    }

    private void wants(String agent, AgentTable.Wish wish) {
        seated(agent);
        floor.agent(agents.wants(agent, wish));
        orders.align(agent);
    }

    private void seated(String agent) {
        if (agents.find(agent).isEmpty()) {
            throw new NoSeat(agent);
        }
    }

    @Override
    public AgentState of(String agent) {
        return agents.find(agent)
                .map(AgentTable.Seated::state)
                .orElseGet(
                        () -> new AgentState(agent, null, Presence.OFFLINE, null, clock.instant(), null, false, null));
    }

    @Override
    public List<AgentState> all() {
        return agents.all().stream().map(AgentTable.Seated::state).toList();
    }
}
