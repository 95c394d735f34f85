package org.openhotline.switchboard;

import java.time.Clock;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.contact.Contacts;

/// The switchboard put together; tests put together the same.
final class Exchange {

    final ExchangeLink link;
    final CallTable calls;
    final AgentTable agents;
    final QueueOrders orders;
    final CallJournal journal;
    final Announcer announcer = new Announcer();
    final Floor floor;
    final Stocktaking stock;
    final DiallingList dialling;
    final AsteriskSeats seats;
    final AsteriskWebLines webLines;
    final AsteriskAgentQueue queue;
    final AsteriskLiveCalls liveCalls;
    final AsteriskSwitchboard switchboard;
    final AsteriskReturnCalls returnCalls;

    /// What the switchboard needs of the house.
    ///
    /// @param machineClock the one that the exchange sees, too
    record Needs(
            CallBook book,
            LeaseBook leases,
            Contacts contacts,
            CallbackDesk callbacks,
            ServingCheck serving,
            Clock clock,
            Clock machineClock) {}

    Exchange(SwitchboardSettings settings, Needs needs) {
        Clock clock = needs.clock();
        link = new ExchangeLink(settings, needs.serving()::isAble, needs.machineClock());
        calls = new CallTable(clock);
        agents = new AgentTable(clock, settings.wrapUp());
        orders = new QueueOrders(link, agents, settings.queue());
        journal = new CallJournal(needs.book(), needs.contacts(), settings.serviceLevel(), clock);
        floor = new Floor(calls, agents, orders, journal, announcer, link, settings);
        orders.whenChanged(floor::agent);
        journal.whenCounted(floor::boardChanged);
        stock = new Stocktaking(link, calls, agents, orders, floor, needs.book(), settings, clock);
        dialling = new DiallingList(clock);
        var callbackEvents = new CallbackEvents(needs.callbacks(), dialling, work -> orders.soon(work));
        link.heardBy(new CallEvents(calls, agents, floor, stock::soon, callbackEvents, clock));
        var office = new LeaseOffice(link);
        seats = new AsteriskSeats(needs.leases(), office, agents, orders, floor, settings, clock);
        webLines = new AsteriskWebLines(office, link, settings, clock);
        queue = new AsteriskAgentQueue(agents, orders, floor, clock);
        liveCalls = new AsteriskLiveCalls(calls, floor, announcer, link);
        switchboard = new AsteriskSwitchboard(link, agents, dialling);
        returnCalls = new AsteriskReturnCalls(link, calls, agents, floor, clock);
    }
}
