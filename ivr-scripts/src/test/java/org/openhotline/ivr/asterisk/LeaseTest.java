package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.asteriskjava.manager.action.CommandAction;
import org.asteriskjava.manager.action.DbPutAction;
import org.asteriskjava.manager.action.GetConfigAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.action.SetVarAction;
import org.asteriskjava.manager.action.UserEventAction;
import org.asteriskjava.manager.response.ManagerResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.ivr.outside.Ami;
import org.openhotline.ivr.outside.HotlineExchange;

/// A seat and a public line are leased without a reload and without more rights than to originate.
class LeaseTest {

    private static final String SECRET = "abcdefghijABCDEFGHIJ0123456789xy";

    static HotlineExchange hotline;
    static Ami ami;

    @BeforeAll
    static void start() {
        hotline = HotlineExchange.start();
        ami = hotline.ami();
    }

    @AfterAll
    static void stop() throws IOException {
        ami.close();
        hotline.close();
    }

    @Test
    void without_a_lease_nobody_sits_down() throws IOException {
        assertThat(registers("seat-01", SECRET)).isNotEqualTo(200);
        assertThat(registers("seat-01", "")).isNotEqualTo(200);
    }

    @Test
    void the_secret_of_the_lease_opens_the_seat_and_no_other() throws IOException {
        assertThat(lease("seat-02", SECRET)).isEqualTo("Success");
        assertThat(registers("seat-02", SECRET)).isEqualTo(200);
        assertThat(registers("seat-02", "another-secret-of-somebody")).isNotEqualTo(200);
        assertThat(registers("seat-03", SECRET)).isNotEqualTo(200);
    }

    @Test
    void the_next_lease_ends_the_one_before() throws IOException {
        lease("seat-04", SECRET);
        lease("seat-04", "0123456789012345678901234567890");
        assertThat(registers("seat-04", SECRET)).isNotEqualTo(200);
        assertThat(registers("seat-04", "0123456789012345678901234567890")).isEqualTo(200);
    }

    @Test
    void a_lease_that_is_given_back_opens_nothing() throws IOException {
        lease("seat-05", SECRET);
        assertThat(lease("release-seat-05", "")).isEqualTo("Success");
        assertThat(registers("seat-05", SECRET)).isNotEqualTo(200);
    }

    @Test
    void a_short_secret_is_refused() throws IOException {
        assertThat(lease("seat-06", "short")).isEqualTo("Error");
        assertThat(registers("seat-06", "short")).isNotEqualTo(200);
    }

    @Test
    void a_secret_cannot_carry_anything_into_the_store() throws IOException {
        lease("seat-07", "\"},\"x\":{\"password\":\"abcdefghijklmnopqrstu\"}");
        assertThat(registers("seat-07", "abcdefghijklmnopqrstu")).isNotEqualTo(200);
    }

    @Test
    void a_public_line_takes_no_registration() throws IOException {
        lease("web-01", SECRET);
        assertThat(registers("web-01", SECRET)).isNotEqualTo(200);
    }

    @Test
    void the_application_may_not_do_more() {
        assertThat(allowed(new CommandAction("core show channels"))).isFalse();
        assertThat(allowed(new DbPutAction("hotline", "auth/seat-08", "{}"))).isFalse();
        assertThat(allowed(new GetConfigAction("manager.conf"))).isFalse();
        assertThat(allowed(new UserEventAction(new HotlineEvent(this)))).isFalse();
        var shell = new OriginateAction();
        shell.setChannel("Local/*43@from-seats");
        shell.setApplication("System");
        shell.setData("true");
        assertThat(allowed(shell)).isFalse();
        assertThat(allowed(new SetVarAction("HOTLINE_BEAT", "1"))).isTrue();
    }

    private static boolean allowed(ManagerAction action) {
        @Nullable ManagerResponse response = ami.send(action);
        return response != null && response.getResponse().equals("Success");
    }

    private static String lease(String line, String secret) {
        var originate = new OriginateAction();
        originate.setChannel("Local/" + line + "@lease");
        originate.setContext("lease");
        originate.setExten("written");
        originate.setPriority(1);
        originate.setVariables(Map.of("LEASE_SECRET", secret));
        return ami.send(originate).getResponse();
    }

    private static int registers(String user, String secret) throws IOException {
        try (var phone = new DigestPhone(hotline.sipPort())) {
            return phone.register(user, secret);
        }
    }
}
