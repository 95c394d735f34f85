package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.outbox.Outbox.Claimed;
import org.openhotline.outbox.Outbox.Sent;
import org.openhotline.outbox.OutboxMessage;

class JdbcOutboxTest {

    private static final String LANZHOU = "12345:LZ";

    private final Centre centre = new Centre("2026-09-14T02:00:00Z");
    private final JdbcOutbox outbox = centre.outbox;

    @Test
    void a_message_leaves_as_it_was_put() {
        UUID event = put(LANZHOU, "order-1", "{\"name\":\"张𠮷 😀\"}");

        assertThat(sent(LANZHOU, 10))
                .containsExactly(new Claimed(event, LANZHOU, "order-1", 1, "progress", "{\"name\":\"张𠮷 😀\"}", 1));
        assertThat(sent(LANZHOU, 10)).isEmpty();
    }

    @Test
    void messages_of_one_order_keep_their_order_and_their_numbers() {
        put(LANZHOU, "order-1", "a");
        put(LANZHOU, "order-1", "b");
        put(LANZHOU, "order-2", "c");

        assertThat(sent(LANZHOU, 10)).extracting(Claimed::payload).containsExactlyInAnyOrder("a", "b", "c");
        put(LANZHOU, "order-1", "d");
        assertThat(sent(LANZHOU, 10)).extracting(Claimed::sequence).containsExactly(3L);
    }

    @Test
    void what_must_be_tried_again_holds_up_its_own_order_only() {
        put(LANZHOU, "order-1", "a");
        put(LANZHOU, "order-1", "b");
        put(LANZHOU, "order-2", "c");
        var tried = new ArrayList<String>();
        outbox.sendDue(LANZHOU, 10, message -> {
            tried.add(message.payload());
            return message.payload().equals("a") ? new Sent.TryAgain(Duration.ofSeconds(30), "away") : new Sent.Taken();
        });

        assertThat(tried).containsExactlyInAnyOrder("a", "c");
        assertThat(sent(LANZHOU, 10)).isEmpty();
        centre.now = centre.now.plusSeconds(31);
        List<Claimed> later = sent(LANZHOU, 10);
        assertThat(later).extracting(Claimed::payload).containsExactly("a", "b");
        assertThat(later.getFirst().attempt()).isEqualTo(2);
    }

    @Test
    void nothing_overtakes_a_dead_letter_of_a_partner_until_a_person_replays_it() {
        put(LANZHOU, "order-1", "a");
        put(LANZHOU, "order-1", "b");
        outbox.sendDue(LANZHOU, 1, _ -> new Sent.Dead("refused"));

        assertThat(sent(LANZHOU, 10)).isEmpty();
        assertThat(outbox.dead(10)).extracting(Claimed::payload).containsExactly("a");
        outbox.replay(outbox.dead(1).getFirst().eventId());
        assertThat(sent(LANZHOU, 10)).extracting(Claimed::payload).containsExactly("a", "b");
        assertThat(outbox.dead(10)).isEmpty();
    }

    @Test
    void a_dead_letter_does_not_keep_the_index_from_newer_versions() {
        put("search", "260914000001", "1");
        put("search", "260914000001", "2");
        outbox.sendDue("search", 1, _ -> new Sent.Dead("refused"));

        assertThat(sent("search", 10)).extracting(Claimed::payload).containsExactly("2");
    }

    @Test
    void a_sender_that_was_killed_loses_its_claim_after_a_while() {
        put(LANZHOU, "order-1", "a");
        Error killed = new AssertionError("the power went off");
        try {
            outbox.sendDue(LANZHOU, 1, _ -> {
                throw killed;
            });
        } catch (AssertionError power) {
            assertThat(power).isSameAs(killed);
        }

        assertThat(sent(LANZHOU, 10)).isEmpty();
        centre.now = centre.now.plus(JdbcOutbox.LEASE).plusSeconds(1);
        assertThat(sent(LANZHOU, 10)).extracting(Claimed::attempt).containsExactly(2);
    }

    @Test
    void what_a_partner_lacks_is_sent_again_in_order_and_neighbours_go_on() {
        IntStream.rangeClosed(1, 4).forEach(n -> put(LANZHOU, "order-1", "event " + n));
        assertThat(sent(LANZHOU, 3)).hasSize(3);
        centre.now = centre.now.plusSeconds(1);
        put(LANZHOU, "order-2", "neighbour");

        assertThat(outbox.sendDue(LANZHOU, 1, _ -> new Sent.AgainFrom(2, "3003")))
                .isEqualTo(1);
        List<Claimed> again = sent(LANZHOU, 10);

        assertThat(again).extracting(Claimed::payload).contains("neighbour");
        assertThat(again.stream().filter(one -> one.orderKey().equals("order-1")))
                .extracting(Claimed::payload)
                .containsExactly("event 2", "event 3", "event 4");
        assertThat(again)
                .filteredOn(one -> one.payload().equals("event 4"))
                .first()
                .extracting(Claimed::attempt)
                .isEqualTo(2);
        assertThat(outbox.dead(10)).isEmpty();
    }

    @Test
    void a_partner_that_asks_again_and_again_is_laid_before_a_person() {
        IntStream.rangeClosed(1, 2).forEach(n -> put(LANZHOU, "order-1", "event " + n));

        int tries = outbox.sendDue(
                LANZHOU, 100, message -> message.sequence() == 1 ? new Sent.Taken() : new Sent.AgainFrom(1, "3003"));

        assertThat(tries).isLessThan(20);
        assertThat(outbox.dead(10)).extracting(Claimed::payload).containsExactly("event 2");
        assertThat(whyDead()).contains("3003").contains("3 times");
        outbox.replay(outbox.dead(1).getFirst().eventId());
        assertThat(outbox.sendDue(LANZHOU, 1, _ -> new Sent.AgainFrom(1, "3003")))
                .isEqualTo(1);
        assertThat(sent(LANZHOU, 10)).extracting(Claimed::payload).containsExactly("event 1", "event 2");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, 1, 3, 4, Long.MAX_VALUE})
    void what_was_never_sent_or_is_no_longer_kept_is_laid_before_a_person(long expected) {
        IntStream.rangeClosed(1, 3).forEach(n -> put(LANZHOU, "order-1", "event " + n));
        assertThat(sent(LANZHOU, 2)).hasSize(2);
        centre.jdbc.sql("DELETE FROM outbox WHERE sequence = 1").update();

        outbox.sendDue(LANZHOU, 1, _ -> new Sent.AgainFrom(expected, "3003"));

        assertThat(outbox.dead(10)).extracting(Claimed::payload).containsExactly("event 3");
        assertThat(whyDead()).contains("3003;").containsAnyOf("no longer kept", "was sent 3");
        assertThat(sent(LANZHOU, 10)).isEmpty();
    }

    private String whyDead() {
        return centre.jdbc
                .sql("SELECT last_error FROM outbox WHERE state = 'DEAD'")
                .query(String.class)
                .single();
    }

    @Test
    void a_defect_while_sending_is_tried_again() {
        put(LANZHOU, "order-1", "a");
        outbox.sendDue(LANZHOU, 1, _ -> {
            throw new IllegalStateException("13893171234 was in these words");
        });

        assertThat(centre.jdbc
                        .sql("SELECT last_error FROM outbox")
                        .query(String.class)
                        .single())
                .isEqualTo("IllegalStateException");
        centre.now = centre.now.plusSeconds(61);
        assertThat(sent(LANZHOU, 10)).hasSize(1);
    }

    @Test
    void no_row_is_locked_while_its_message_is_under_way() {
        put(LANZHOU, "order-1", "a");
        outbox.sendDue(LANZHOU, 1, _ -> {
            put(LANZHOU, "order-1", "b");
            assertThat(centre.jdbc
                            .sql("UPDATE outbox SET last_error = 'looked at' WHERE partner = :partner")
                            .param("partner", LANZHOU)
                            .update())
                    .isEqualTo(2);
            return new Sent.Taken();
        });

        assertThat(sent(LANZHOU, 10)).extracting(Claimed::payload).containsExactly("b");
    }

    @Test
    void many_senders_at_once_send_each_message_once() throws Exception {
        IntStream.range(0, 60).forEach(n -> put(LANZHOU, "order-" + n % 7, "message " + n));
        var all = new ConcurrentLinkedQueue<Claimed>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> sender = () -> {
                int handled = 0;
                for (int more = 1; more > 0 || all.size() < 60; handled += more) {
                    more = outbox.sendDue(LANZHOU, 5, message -> {
                        all.add(message);
                        return new Sent.Taken();
                    });
                }
                return handled;
            };
            for (var one : threads.invokeAll(List.of(sender, sender, sender, sender))) {
                assertThat(one.get()).isNotNegative();
            }
        }

        assertThat(all).hasSize(60);
        assertThat(new HashSet<>(all.stream().map(Claimed::eventId).toList())).hasSize(60);
        IntStream.range(0, 7)
                .forEach(key -> assertThat(all.stream()
                                .filter(message -> message.orderKey().equals("order-" + key))
                                .map(Claimed::sequence))
                        .isSorted());
    }

    private UUID put(String partner, String key, String payload) {
        UUID event = UUID.randomUUID();
        outbox.put(new OutboxMessage(event, partner, key, "progress", payload));
        return event;
    }

    private List<Claimed> sent(String partner, int most) {
        var sent = new ArrayList<Claimed>();
        outbox.sendDue(partner, most, message -> {
            sent.add(message);
            return new Sent.Taken();
        });
        return sent;
    }
}
