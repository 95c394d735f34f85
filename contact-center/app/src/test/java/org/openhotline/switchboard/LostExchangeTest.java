package org.openhotline.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openhotline.switchboard.Trial.until;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.asteriskjava.manager.action.PingAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.person.PhoneNumber;
import org.openhotline.telephony.Switchboard.SwitchboardAway;

/// The exchange is killed, and frozen.
class LostExchangeTest {

    private static Trial trial;

    @BeforeAll
    static void begin() {
        trial = new Trial(Map.of());
    }

    @AfterAll
    static void end() throws IOException {
        trial.close();
    }

    @Test
    void after_a_kill_the_agents_are_back_in_the_queue_without_doing_anything() throws Exception {
        var now = trial.now();
        trial.outside.ringsAt("911");
        now.agent("chen", "911");
        var caller = trial.outside.dials("12305").from("13800138000").silently();
        caller.presses("0");
        until("chen to be rung", () -> now.is("chen", Presence.RINGING));
        UUID lost = now.parts.liveCalls.of("chen").orElseThrow().call();

        trial.exchange.kill();
        until("the switchboard to see it", () -> !now.parts.liveCalls.figures().exchangeUp());
        assertThatThrownBy(() -> now.parts.seats.lease("liu")).isInstanceOf(SwitchboardAway.class);
        trial.exchange.restart();
        until("the exchange to be back", () -> now.parts.liveCalls.figures().exchangeUp());
        until(
                "the lost call to be over",
                () -> now.parts.liveCalls.find(lost).orElseThrow().isOver());
        until("chen to be ready", () -> now.is("chen", Presence.READY));
        until("chen's telephone to be there", () -> now.parts.queue.of("chen").reachable());
        var again = trial.outside.dials("12305").from("13800138000").silently();
        again.presses("0");
        until("chen to be rung again", () -> now.is("chen", Presence.RINGING));
        again.hangsUp();
        until("chen to be ready again", () -> now.is("chen", Presence.READY));
        now.parts.seats.release("chen");
    }

    @Test
    void a_frozen_exchange_is_away_within_seconds_and_lost_answers_cost_no_thread() throws Exception {
        var link = trial.now().parts.link;
        var _ = link.tell(new PingAction());
        int before = platformThreads();
        signal("-STOP");
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                var _ = many.submit(() -> link.tell(new PingAction()));
            }
        }
        until("the exchange to be away", () -> !link.isUp());
        assertThatThrownBy(() -> link.tell(new PingAction())).isInstanceOf(SwitchboardAway.class);
        assertThatThrownBy(() -> trial.now()
                        .parts
                        .switchboard
                        .callBack(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                PhoneNumber.read("13900139000").orElseThrow()))
                .isInstanceOf(SwitchboardAway.class);
        assertThat(trial.now().parts.dialling.size()).isZero();
        signal("-CONT");
        until("the exchange to be back", link::isUp);
        until("no thread to be left over", () -> platformThreads() <= before + 3);
    }

    private static int platformThreads() {
        return Thread.getAllStackTraces().size();
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        String pid = Files.readString(trial.exchange.home().resolve("run/asterisk.pid"))
                .strip();
        int _ = new ProcessBuilder("kill", signal, pid).start().waitFor();
    }
}
