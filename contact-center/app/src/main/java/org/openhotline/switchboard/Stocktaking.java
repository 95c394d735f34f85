package org.openhotline.switchboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.asteriskjava.manager.action.CoreShowChannelsAction;
import org.asteriskjava.manager.action.QueueStatusAction;
import org.asteriskjava.manager.event.CoreShowChannelEvent;
import org.asteriskjava.manager.event.QueueEntryEvent;
import org.asteriskjava.manager.event.QueueMemberEvent;
import org.asteriskjava.manager.event.QueueParamsEvent;
import org.asteriskjava.manager.event.ResponseEvent;
import org.jspecify.annotations.Nullable;
import org.openhotline.person.PhoneNumber;

/// Asks the exchange how things are, whenever the line stands anew: after a restart of ours it finds the calls that
/// went on without us, after a restart of the exchange it sees that they are gone and signs the agents in again.
final class Stocktaking {

    private static final Duration STARTING = Duration.ofMillis(300);

    private final ExchangeLink link;
    private final CallTable calls;
    private final AgentTable agents;
    private final QueueOrders orders;
    private final Floor floor;
    private final CallBook book;
    private final String queue;
    private final Clock clock;

    private volatile boolean everTaken;

    Stocktaking(
            ExchangeLink link,
            CallTable calls,
            AgentTable agents,
            QueueOrders orders,
            Floor floor,
            CallBook book,
            SwitchboardSettings settings,
            Clock clock) {
        this.link = link;
        this.calls = calls;
        this.agents = agents;
        this.orders = orders;
        this.floor = floor;
        this.book = book;
        this.queue = settings.queue();
        this.clock = clock;
    }

    boolean everTaken() {
        return everTaken;
    }

    void soon() {
        orders.soon(this::take);
    }

    private void take() {
        Instant asked = clock.instant();
        List<CoreShowChannelEvent> channels = of(CoreShowChannelEvent.class, link.ask(new CoreShowChannelsAction()));
        var question = new QueueStatusAction();
        question.setQueue(queue);
        List<ResponseEvent> status = link.ask(question);
        if (of(QueueParamsEvent.class, status).isEmpty()) {
            // The exchange answers before all of it is there: without its queue nobody could sign in.
            orders.after(STARTING, this::take);
            return;
        }
        Set<UUID> there = new HashSet<>();
        channels.forEach(channel -> callOf(channel).ifPresent(there::add));
        channels.stream().filter(Stocktaking::isCallers).forEach(this::found);
        of(QueueEntryEvent.class, status).forEach(entry -> waits(entry, asked));
        channels.stream().filter(channel -> !isCallers(channel)).forEach(this::talks);
        calls.live().stream()
                .filter(call -> !there.contains(call.call()) && call.since().isBefore(asked.minusSeconds(2)))
                .forEach(gone -> lost(gone));
        members(of(QueueMemberEvent.class, status));
        everTaken = true;
        floor.boardChanged();
    }

    private static <E> List<E> of(Class<E> kind, List<ResponseEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Optional<UUID> callOf(CoreShowChannelEvent channel) {
        return Ids.uuid(variable(channel, "CALLID"));
    }

    private static @Nullable String variable(CoreShowChannelEvent channel, String name) {
        Map<String, String> variables = channel.getChannelVariables();
        return variables == null ? null : variables.get(name);
    }

    /// The caller's own channel (callbacks are told by their own events), not a leg to a seat nor one half of a local
    /// channel.
    private static boolean isCallers(CoreShowChannelEvent channel) {
        String name = String.valueOf(channel.getChannel());
        return callOf(channel).isPresent()
                && !name.startsWith("Local/")
                && seatOf(channel).isEmpty()
                && Ids.line(variable(channel, "HOTLINE_LINE")) != LiveCall.Line.CALLBACK;
    }

    private static Optional<String> seatOf(CoreShowChannelEvent channel) {
        String name = String.valueOf(channel.getChannel());
        return name.matches("PJSIP/seat-\\d+-[0-9a-f]+")
                ? Optional.of(name.substring("PJSIP/".length(), name.lastIndexOf('-')))
                : Optional.empty();
    }

    private void found(CoreShowChannelEvent channel) {
        callOf(channel).ifPresent(id -> {
            String number = channel.getCallerIdNum();
            PhoneNumber caller =
                    number == null ? null : PhoneNumber.read(number).orElse(null);
            Instant since = clock.instant().minus(duration(channel.getDuration()));
            LiveCall call = LiveCall.arrived(id, Ids.line(variable(channel, "HOTLINE_LINE")), caller, since);
            if (calls.add(call, String.valueOf(channel.getUniqueid()))) {
                floor.changed(Optional.of(call));
            }
        });
    }

    /// `00:01:07`
    static Duration duration(@Nullable String text) {
        if (text == null || !text.matches("\\d{2,}:\\d{2}:\\d{2}")) {
            return Duration.ZERO;
        }
        String[] parts = text.split(":", -1);
        return Duration.ofHours(Long.parseLong(parts[0]))
                .plusMinutes(Long.parseLong(parts[1]))
                .plusSeconds(Long.parseLong(parts[2]));
    }

    private void waits(QueueEntryEvent entry, Instant asked) {
        Instant since = asked.minusSeconds(entry.getWait() == null ? 0 : entry.getWait());
        calls.called(String.valueOf(entry.getUniqueId()))
                .ifPresent(id -> floor.changed(
                        calls.change(id, call -> call.stage() == LiveCall.Stage.MENU ? call.waiting(since) : call)));
    }

    private void talks(CoreShowChannelEvent channel) {
        Optional<UUID> call = callOf(channel);
        Optional<String> seat = seatOf(channel);
        if (call.isEmpty() || seat.isEmpty() || !"1".equals(variable(channel, "HOTLINE_ANSWERED"))) {
            return;
        }
        String agent = agents.at(seat.get()).map(each -> each.state().agent()).orElse(null);
        Instant since = book.answeredAt(call.get()).orElseGet(clock::instant);
        calls.change(call.get(), each -> each.talking(seat.get(), agent, since)).ifPresent(talking -> {
            floor.changed(Optional.of(talking));
            if (agent != null) {
                floor.talking(agent, talking);
            }
        });
    }

    /// Its end was never told: the exchange went down, or we did not hear it.
    private void lost(LiveCall call) {
        String rung = call.agent();
        if (rung != null && call.stage() == LiveCall.Stage.RINGING) {
            floor.ringingStopped(rung, call, false);
        }
        calls.change(call.call(), each -> each.ended(clock.instant()))
                .ifPresent(over -> floor.ended(over, CallEvents.Endings.without(over)));
    }

    private void members(List<QueueMemberEvent> members) {
        Set<String> in = new HashSet<>();
        for (QueueMemberEvent member : members) {
            String seat = QueueOrders.seatOf(String.valueOf(member.getInterface()));
            in.add(seat);
            agents.at(seat).ifPresentOrElse(seated -> adopt(seated, member), () -> orders.remove(seat));
        }
        for (AgentTable.Seated seated : agents.all()) {
            if (seated.wish() instanceof AgentTable.Wish.Unknown && !in.contains(seated.seat())) {
                floor.agent(agents.wants(seated.state().agent(), new AgentTable.Wish.Offline()));
            }
            orders.align(seated.state().agent());
        }
    }

    /// What an agent was doing before our restart, as the queue remembers it.
    private void adopt(AgentTable.Seated seated, QueueMemberEvent member) {
        String agent = seated.state().agent();
        floor.agent(agents.reachable(agent, CallEvents.isReachable(member.getStatus())));
        if (!(seated.wish() instanceof AgentTable.Wish.Unknown)) {
            return;
        }
        String reason = member.getPausedreason() == null ? "" : member.getPausedreason();
        boolean paused = Boolean.TRUE.equals(member.getPaused());
        boolean wrappingUp = paused && reason.equals(QueueOrders.WRAP_UP);
        AgentTable.Wish wish = paused && !wrappingUp ? new AgentTable.Wish.Pause(reason) : new AgentTable.Wish.Ready();
        Optional<AgentState> now = agents.wants(agent, wish);
        if (wrappingUp) {
            now = agents.wrapsUp(agent).or(() -> agents.find(agent).map(AgentTable.Seated::state));
            now.ifPresent(floor::endWrapUpOf);
        }
        floor.agent(now);
    }
}
