package org.openhotline.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.openhotline.callback.Callback;
import org.openhotline.callback.CallbackDesk;
import org.openhotline.callback.CallbackOutcome;
import org.openhotline.callback.Satisfaction;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Registration;
import org.openhotline.contact.Contact;
import org.openhotline.order.Inbox;
import org.openhotline.order.WorkOrder;

class JdbcCallbacksTest {

    private final Centre centre = new Centre("2026-09-14T02:00:00Z"); // a Monday, 10 o'clock
    private final ComplaintNumber number = centre.desk
            .register(new Registration(Receipt.by(Channel.PHONE, centre.now), Samples.fullForm(), null), Samples.AGENT)
            .number();

    @Test
    void a_callback_is_read_as_it_was_written() {
        var callback = new Callback(
                UUID.randomUUID(),
                number,
                Callback.Purpose.SURVEY,
                Callback.Status.DONE,
                2,
                centre.now,
                UUID.randomUUID(),
                CallbackOutcome.RATED,
                Satisfaction.VERY_SATISFIED,
                Satisfaction.DISSATISFIED,
                "赔得少 😞");
        centre.callbacks.add(callback);

        assertThat(centre.callbacks.find(callback.id())).contains(callback);
        assertThat(centre.callbacks.of(number)).containsExactly(callback);
    }

    @Test
    void a_number_that_is_never_to_be_called_is_not_dialled_and_not_kept_in_the_clear() {
        centre.neverCall.add(Samples.PHONE, "asked for it", "agent01");
        centre.neverCall.add(Samples.PHONE, "told again", "agent02");
        Callback planned = centre.callbackDesk.plan(number, Callback.Purpose.SURVEY);

        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
        assertThat(centre.callbacks.find(planned.id()).orElseThrow().outcome()).isEqualTo(CallbackOutcome.NOT_DIALLED);
        assertThat(centre.jdbc
                        .sql("SELECT never_call::text FROM never_call")
                        .query(String.class)
                        .single())
                .contains("asked for it")
                .doesNotContain(Samples.PHONE.lastEight());
    }

    @Test
    void a_planned_callback_is_dialled_counted_and_rated() {
        centre.callbackDesk.plan(number, Callback.Purpose.SURVEY);
        List<CallbackDesk.ToDial> dialled = centre.callbackDesk.takeDue(5);

        assertThat(dialled).extracting(CallbackDesk.ToDial::number).containsExactly(Samples.PHONE);
        assertThat(centre.callbackDesk.takeDue(5)).isEmpty();
        assertThat(centre.callbacks.dialledSince(centre.now.minusSeconds(1))).isEqualTo(1);
        UUID id = dialled.getFirst().callback();
        centre.callbackDesk.answered(id, CallbackDesk.CENTRE, Satisfaction.SATISFIED);
        centre.callbackDesk.answered(id, CallbackDesk.ENTERPRISE, Satisfaction.FAIR);
        assertThat(centre.callbackDesk.ended(id, CallbackOutcome.HUNG_UP).outcome())
                .isEqualTo(CallbackOutcome.RATED);
        assertThat(centre.jdbc
                        .sql("SELECT outcome FROM callback_try")
                        .query(String.class)
                        .list())
                .containsExactly("RATED");
    }

    @Test
    void two_nodes_never_dial_one_callback_twice() throws Exception {
        centre.callbackDesk.plan(number, Callback.Purpose.SURVEY);
        Callable<List<CallbackDesk.ToDial>> node = () -> centre.callbackDesk.takeDue(5);
        int dialled = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(List.of(node, node, node, node))) {
                dialled += one.get().size();
            }
        }

        assertThat(dialled).isEqualTo(1);
    }

    @Test
    void a_call_whose_end_was_never_told_is_planned_again() {
        centre.callbackDesk.plan(number, Callback.Purpose.VERIFY);
        UUID id = centre.callbackDesk.takeDue(1).getFirst().callback();
        centre.now = centre.now.plus(Duration.ofMinutes(11));
        centre.callbackDesk.recoverLost();

        Callback recovered = centre.callbacks.find(id).orElseThrow();
        assertThat(recovered.status()).isEqualTo(Callback.Status.PLANNED);
        assertThat(recovered.tries()).isZero();
    }

    @Test
    void one_callback_of_a_purpose_is_open_at_a_time() {
        Callback planned = centre.callbackDesk.plan(number, Callback.Purpose.VERIFY);

        assertThat(centre.callbackDesk.plan(number, Callback.Purpose.VERIFY)).isEqualTo(planned);
        assertThatThrownBy(() -> centre.callbacks.add(
                        Callback.planned(UUID.randomUUID(), number, Callback.Purpose.VERIFY, centre.now)))
                .hasMessageContaining("callback_open_once");
    }

    @Test
    void an_order_is_a_record_of_its_own() {
        Contact contact = centre.contacts.add(
                Contact.arrived(UUID.randomUUID(), Channel.ORDER_12345, centre.now, Samples.PHONE, null));
        var order = new WorkOrder(
                UUID.randomUUID(),
                "LZ",
                "LZ202609140001234",
                "03",
                contact.id(),
                null,
                WorkOrder.Status.TO_SIGN,
                centre.now,
                centre.now.minusSeconds(77),
                null,
                centre.now.plus(Duration.ofDays(5)),
                1);
        centre.orders.add(order);

        assertThat(centre.orders.find("LZ", order.partnerNumber())).contains(order);
        WorkOrder bound = new WorkOrder(
                order.id(),
                "LZ",
                order.partnerNumber(),
                "03",
                contact.id(),
                number,
                WorkOrder.Status.SIGNED,
                order.receivedAt(),
                order.dispatchedAt(),
                centre.now,
                order.handleDue(),
                2);
        centre.orders.save(bound);
        assertThat(centre.orders.of(number)).contains(bound);
        assertThatThrownBy(() -> centre.orders.add(new WorkOrder(
                        UUID.randomUUID(),
                        "LZ",
                        order.partnerNumber(),
                        "03",
                        contact.id(),
                        null,
                        WorkOrder.Status.TO_SIGN,
                        order.receivedAt(),
                        null,
                        null,
                        order.handleDue(),
                        1)))
                .hasMessageContaining("work_order_partner");
    }

    @Test
    void the_first_answer_to_an_event_is_kept_and_a_nonce_is_good_once() {
        centre.inbox.keep("LZ", "event-1", "digest", "{\"code\":\"0\"}");

        assertThat(centre.inbox.known("LZ", "event-1")).contains(new Inbox.Known("digest", "{\"code\":\"0\"}"));
        assertThat(centre.inbox.known("TJ", "event-1")).isEmpty();
        assertThat(centre.inbox.firstUse("LZ", "n")).isTrue();
        assertThat(centre.inbox.firstUse("LZ", "n")).isFalse();
        assertThat(centre.inbox.firstUse("TJ", "n")).isTrue();
    }
}
