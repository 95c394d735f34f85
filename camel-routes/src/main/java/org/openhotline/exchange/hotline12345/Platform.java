package org.openhotline.exchange.hotline12345;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/// A 12345 platform that we exchange orders with. Another one is another entry in the settings, not other code.
///
/// @param code short and lasting, e.g. `LZ`: it stands in every order and every outbox row
/// @param name as people call it, e.g. `兰州市12345`
/// @param mode how we stand to it (handbook 5.1)
/// @param base where it is called, e.g. `https://12345.example.gov.cn/open/v1`; http only on this machine
/// @param theirs signs what comes from there
/// @param ours signs what we send there
/// @param algorithm with which we sign
/// @param signer who signs orders for us, e.g. `甘肃省邮政业申诉中心`
/// @param problems the platform's category codes with our problem types, where a mapping is agreed
public record Platform(
        String code,
        String name,
        Mode mode,
        URI base,
        App theirs,
        App ours,
        SignAlgorithm algorithm,
        String signer,
        Map<String, String> problems) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /// Both numbers side by side (双号并行), a sub-centre of 12345 (设分中心), or all intake at 12345 (整体并入).
    public enum Mode {
        DUAL,
        SUBCENTER,
        MERGED
    }

    public Platform {
        problems = Map.copyOf(problems);
        if (!code.matches("[A-Za-z0-9-]{1,20}")) {
            throw new IllegalArgumentException("a platform's code has 1 to 20 letters, digits and hyphens");
        }
        String host = String.valueOf(base.getHost());
        if (!"https".equals(base.getScheme()) && !("http".equals(base.getScheme()) && THIS_MACHINE.contains(host))) {
            throw new IllegalArgumentException("platform " + code + " must be called by https");
        }
    }

    /// Under this name its messages wait in the outbox.
    public String outboxPartner() {
        return "12345:" + code;
    }
}
