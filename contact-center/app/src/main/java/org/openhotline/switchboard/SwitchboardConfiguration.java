package org.openhotline.switchboard;

import java.time.Clock;
import java.util.List;
import org.openhotline.HotlineSettings;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.contact.Contacts;
import org.openhotline.ivr.asterisk.AgiSettings;
import org.openhotline.ivr.asterisk.FastAgiServer;
import org.openhotline.ivr.script.HotlineScripts;
import org.openhotline.telephony.FrontDesk;
import org.openhotline.telephony.Recordings;
import org.openhotline.telephony.Switchboard;
import org.openhotline.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The switchboard in the application.
@Configuration(proxyBeanMethods = false)
class SwitchboardConfiguration {

    @Bean(destroyMethod = "")
    ServingCheck servingCheck(JdbcTemplate jdbc) {
        var probe = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        probe.setQueryTimeout(2);
        return new ServingCheck(() -> probe.queryForObject("SELECT 1", Integer.class), Clock.systemUTC());
    }

    @Bean
    Exchange exchange(
            SwitchboardSettings settings,
            HotlineSettings house,
            JdbcClient jdbc,
            Contacts contacts,
            CallbackDesk callbacks,
            ServingCheck serving,
            Clock clock) {
        return new Exchange(
                settings.webSockets().isEmpty() ? settings.reachedBy(List.of(address(house))) : settings,
                new Exchange.Needs(
                        new JdbcCallBook(jdbc),
                        new JdbcLeaseBook(jdbc, clock),
                        contacts,
                        callbacks,
                        serving,
                        clock,
                        Clock.systemUTC()));
    }

    /// Beyond this machine a browser gives a microphone over https only, and https talks to wss only.
    private static String address(HotlineSettings house) {
        return house.publicHost().isEmpty()
                ? "ws://127.0.0.1:" + house.exchange().wsPort() + "/ws"
                : "wss://" + house.publicHost() + ":" + house.exchange().wssPort() + "/ws";
    }

    @Bean
    Switchboard switchboard(Exchange exchange) {
        return exchange.switchboard;
    }

    @Bean
    Seats seats(Exchange exchange) {
        return exchange.seats;
    }

    @Bean
    WebLines webLines(Exchange exchange) {
        return exchange.webLines;
    }

    @Bean
    AgentQueue agentQueue(Exchange exchange) {
        return exchange.queue;
    }

    @Bean
    LiveCalls liveCalls(Exchange exchange) {
        return exchange.liveCalls;
    }

    @Bean
    ReturnCalls returnCalls(Exchange exchange) {
        return exchange.returnCalls;
    }

    @Bean
    CallbackRound callbackRound(Exchange exchange, CallbackDesk desk, SwitchboardSettings settings) {
        return new CallbackRound(
                desk, exchange.switchboard, exchange.liveCalls, exchange.dialling, settings.callbackLines());
    }

    @Bean
    SoundArchive soundArchive(SwitchboardSettings settings, Vault vault) {
        return new SoundArchive(settings.archive(), vault);
    }

    @Bean
    RecordingSweep recordingSweep(
            SwitchboardSettings settings,
            Exchange exchange,
            JdbcClient jdbc,
            Recordings recordings,
            Contacts contacts,
            FrontDesk desk,
            SoundArchive archive,
            Clock clock) {
        var intake = new RecordingIntake(recordings, contacts, desk, new JdbcCallBook(jdbc), archive, settings.empty());
        return new RecordingSweep(
                settings.recordings(),
                intake,
                call -> exchange.calls.find(call).filter(each -> !each.isOver()).isPresent(),
                clock);
    }

    @Bean
    SwitchboardLife switchboardLife(
            Exchange exchange,
            ServingCheck serving,
            RecordingSweep recordings,
            SwitchboardSettings settings,
            FrontDesk desk,
            ObjectProvider<CallWatcher> watchers) {
        return new SwitchboardLife(
                settings.open(),
                watchers::orderedStream,
                exchange,
                serving,
                recordings,
                () -> new FastAgiServer(
                        AgiSettings.of(settings.agiPort(), settings.home(), settings.language()),
                        new HotlineScripts(desk)));
    }

    @Bean
    SwitchboardMeters switchboardMeters(Exchange exchange) {
        return new SwitchboardMeters(exchange);
    }
}
