package org.openhotline.switchboard;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.asteriskjava.manager.action.OriginateAction;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.openhotline.telephony.Switchboard.SwitchboardAway;

/// Writes secrets into the exchange and takes them back, by calls into the dialplan's context `lease`: no right beyond
/// that of placing calls is needed. The call answers only when the secret is stored.
final class LeaseOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SECRET_BYTES = 16;

    private final ExchangeLink link;
    private final SecureRandom random = new SecureRandom();

    LeaseOffice(ExchangeLink link) {
        this.link = link;
    }

    /// @return the new secret; the one before is refused from now on
    /// @throws SwitchboardAway when it was not written
    String write(String line, String caller) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        var variables = new TreeMap<>(Map.of("LEASE_SECRET", secret));
        if (!caller.isEmpty()) {
            variables.put("LEASE_CALLER", Words.digits(caller));
        }
        originate(Words.word(line), variables);
        return secret;
    }

    /// @throws SwitchboardAway when it was not taken back
    void takeBack(String line) {
        originate("release-" + Words.word(line), Map.of());
    }

    private void originate(String exten, Map<String, String> variables) {
        var call = new OriginateAction();
        call.setChannel("Local/" + exten + "@lease");
        call.setContext("lease");
        call.setExten("written");
        call.setPriority(1);
        call.setTimeout(PATIENCE.toMillis());
        call.setVariables(variables);
        // In the background of the exchange: in the foreground the heartbeat would wait behind it.
        call.setAsync(true);
        boolean written = link.ask(call).stream()
                .anyMatch(event -> event instanceof OriginateResponseEvent answer && answer.isSuccess());
        if (!written) {
            throw new SwitchboardAway(
                    "the exchange did not write the lease", new IllegalStateException("originate failed"));
        }
    }
}
