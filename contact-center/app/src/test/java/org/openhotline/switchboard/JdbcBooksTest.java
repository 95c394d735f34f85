package org.openhotline.switchboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openhotline.HotlineDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Calls and leases as rows of a real PostgreSQL.
class JdbcBooksTest {

    private static final Instant BEGAN = Instant.parse("2027-01-01T19:00:00Z");
    private static final Duration IN_TIME = Duration.ofSeconds(15);

    private final JdbcClient jdbc = HotlineDatabase.fresh().jdbc();
    private final JdbcCallBook calls = new JdbcCallBook(jdbc);

    @Test
    void a_call_may_be_written_in_any_order_and_counts_once() {
        UUID id = UUID.randomUUID();
        LiveCall arrived = LiveCall.arrived(id, LiveCall.Line.TRUNK, null, BEGAN);
        LiveCall talking = arrived.waiting(BEGAN.plusSeconds(10)).talking("seat-01", "chen", BEGAN.plusSeconds(20));
        LiveCall over = talking.ended(BEGAN.plusSeconds(80));
        calls.write(arrived, "");
        calls.write(over, "answered");
        calls.write(talking, "");
        calls.write(arrived, "");
        assertThat(calls.answeredAt(id)).contains(BEGAN.plusSeconds(20));
        assertThat(calls.count(BEGAN, BEGAN.plusSeconds(3600), IN_TIME)).isEqualTo(new CallBook.Counts(1, 1, 1, 0));
    }

    @Test
    void who_gave_up_waiting_is_counted_and_who_only_heard_the_menu_is_not() {
        LiveCall menu = LiveCall.arrived(UUID.randomUUID(), LiveCall.Line.WEB, null, BEGAN);
        calls.write(menu.ended(BEGAN.plusSeconds(5)), "left");
        LiveCall waited = LiveCall.arrived(UUID.randomUUID(), LiveCall.Line.TRUNK, null, BEGAN)
                .waiting(BEGAN.plusSeconds(5));
        calls.write(waited.ended(BEGAN.plusSeconds(50)), "abandoned");
        LiveCall late = LiveCall.arrived(UUID.randomUUID(), LiveCall.Line.TRUNK, null, BEGAN)
                .waiting(BEGAN.plusSeconds(5))
                .talking("seat-02", "liu", BEGAN.plusSeconds(40));
        calls.write(late, "");
        assertThat(calls.count(BEGAN, BEGAN.plusSeconds(3600), IN_TIME)).isEqualTo(new CallBook.Counts(2, 1, 0, 1));
        assertThat(calls.answeredAt(menu.call())).isEmpty();
    }

    @Test
    void a_lease_is_lent_again_to_somebody_else_and_taken_back() {
        var leases = new JdbcLeaseBook(jdbc, Clock.fixed(BEGAN, ZoneOffset.UTC));
        leases.lend(new LeaseBook.Lease("seat-01", "chen", BEGAN.plusSeconds(120)));
        leases.lend(new LeaseBook.Lease("seat-01", "liu", BEGAN.plusSeconds(240)));
        assertThat(leases.all("seat")).containsExactly(new LeaseBook.Lease("seat-01", "liu", BEGAN.plusSeconds(240)));
        assertThat(leases.all("web")).isEmpty();
        leases.takeBack("seat-01");
        assertThat(leases.all("seat")).isEmpty();
    }
}
