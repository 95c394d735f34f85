package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Agents with a seat: what each is doing, and what each wants. The wish decides what follows when a call is over.
final class AgentTable {

    private final Clock clock;
    private final Duration wrapUp;
    private final Map<String, Seated> agents = new TreeMap<>();

    AgentTable(Clock clock, Duration wrapUp) {
        this.clock = clock;
        this.wrapUp = wrapUp;
    }

    /// What an agent wants, apart from calls and wrap-up.
    sealed interface Wish {

        record Ready() implements Wish {}

        record Pause(String reason) implements Wish {}

        record Offline() implements Wish {}

        /// After a restart of ours: the exchange is asked.
        record Unknown() implements Wish {}
    }

    /// @param misses rings in a row that were not answered
    record Seated(AgentState state, Wish wish, int misses) {

        String seat() {
            String seat = state.seat();
            return seat == null ? "" : seat;
        }
    }

    synchronized AgentState sit(String agent, String seat, boolean known) {
        Seated there = agents.get(agent);
        if (there != null && there.seat().equals(seat)) {
            return there.state();
        }
        var state = new AgentState(agent, seat, Presence.OFFLINE, null, clock.instant(), null, false, null);
        agents.put(agent, new Seated(state, known ? new Wish.Offline() : new Wish.Unknown(), 0));
        return state;
    }

    synchronized void leave(String agent) {
        Seated _ = agents.remove(agent);
    }

    synchronized Optional<Seated> find(String agent) {
        return Optional.ofNullable(agents.get(agent));
    }

    synchronized Optional<Seated> at(String seat) {
        return agents.values().stream().filter(each -> each.seat().equals(seat)).findFirst();
    }

    synchronized List<Seated> all() {
        return List.copyOf(agents.values());
    }

    /// The wish is kept; it shows at once unless a call is going on.
    Optional<AgentState> wants(String agent, Wish wish) {
        return change(agent, there -> {
            var wanting = new Seated(there.state(), wish, 0);
            return inCall(there) ? wanting : follow(wanting);
        });
    }

    Optional<AgentState> wrapsUp(String agent) {
        return change(agent, there -> inCall(there) ? there : wrapping(there));
    }

    Optional<AgentState> rung(String agent, UUID call) {
        return change(agent, there -> with(there, Presence.RINGING, null, null, call));
    }

    Optional<AgentState> talks(String agent, UUID call) {
        return change(agent, there -> {
            Seated talking = with(there, Presence.TALKING, null, null, call);
            return new Seated(talking.state(), talking.wish(), 0);
        });
    }

    /// The telephone stopped ringing.
    ///
    /// @param missed the agent could have answered and did not
    /// @param most so many misses in a row make a pause
    Optional<AgentState> ringingStopped(String agent, UUID call, boolean missed, int most) {
        return change(agent, there -> {
            if (there.state().presence() != Presence.RINGING
                    || !call.equals(there.state().call())) {
                return there;
            }
            int misses = missed ? there.misses() + 1 : there.misses();
            boolean absent = misses >= most;
            return follow(
                    new Seated(there.state(), absent ? new Wish.Pause(NO_ANSWER) : there.wish(), absent ? 0 : misses));
        });
    }

    /// Reason of a pause that an unanswered telephone makes.
    static final String NO_ANSWER = "no-answer";

    Optional<AgentState> callOver(String agent, UUID call) {
        return change(agent, there -> {
            if (there.state().presence() != Presence.TALKING
                    || !call.equals(there.state().call())) {
                return there;
            }
            return there.wish() instanceof Wish.Ready ? wrapping(there) : follow(there);
        });
    }

    /// Wrap-up whose time has come ends.
    Optional<AgentState> wrapUpOver(String agent) {
        return change(agent, there -> {
            Instant until = there.state().until();
            boolean over =
                    there.state().presence() == Presence.WRAP_UP && until != null && !until.isAfter(clock.instant());
            return over ? follow(there) : there;
        });
    }

    Optional<AgentState> reachable(String agent, boolean is) {
        return change(agent, there -> {
            AgentState s = there.state();
            return new Seated(
                    new AgentState(s.agent(), s.seat(), s.presence(), s.reason(), s.since(), s.until(), is, s.call()),
                    there.wish(),
                    there.misses());
        });
    }

    private synchronized Optional<AgentState> change(String agent, UnaryOperator<Seated> by) {
        Seated before = agents.get(agent);
        if (before == null) {
            return Optional.empty();
        }
        Seated after = by.apply(before);
        agents.put(agent, after);
        return after.state().equals(before.state()) ? Optional.empty() : Optional.of(after.state());
    }

    private static boolean inCall(Seated there) {
        return there.state().presence() == Presence.TALKING || there.state().presence() == Presence.RINGING;
    }

    private Seated wrapping(Seated there) {
        UUID call = there.state().call();
        Wish wish = there.wish() instanceof Wish.Unknown ? new Wish.Ready() : there.wish();
        Seated wanting = new Seated(there.state(), wish, there.misses());
        return with(wanting, Presence.WRAP_UP, null, clock.instant().plus(wrapUp), call);
    }

    private Seated follow(Seated there) {
        return switch (there.wish()) {
            case Wish.Ready() -> with(there, Presence.READY, null, null, null);
            case Wish.Pause(String reason) -> with(there, Presence.PAUSED, reason, null, null);
            case Wish.Offline() -> with(there, Presence.OFFLINE, null, null, null);
            case Wish.Unknown() -> with(there, Presence.OFFLINE, null, null, null);
        };
    }

    private Seated with(
            Seated there, Presence now, @Nullable String reason, @Nullable Instant until, @Nullable UUID call) {
        AgentState s = there.state();
        boolean same = s.presence() == now && java.util.Objects.equals(s.reason(), reason);
        Instant since = same ? s.since() : clock.instant();
        return new Seated(
                new AgentState(s.agent(), s.seat(), now, reason, since, until, s.reachable(), call),
                there.wish(),
                there.misses());
    }
}
