package org.openhotline.ivr.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openhotline.ivr.outside.Listening;

class ExchangeConfigurationTest {

    private static final String SECRET = "a-secret-of-more-than-20";

    @TempDir
    Path home;

    @Test
    void every_place_is_filled_and_secrets_are_for_the_owner_only() throws IOException {
        write(Map.of());
        try (var files = Files.list(home.resolve("etc"))) {
            for (var file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("@[A-Z_]+@");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void the_application_has_the_least_rights() throws IOException {
        write(Map.of());
        assertThat(Files.readString(home.resolve("etc/manager.conf")))
                .contains("write=call,agent,originate,reporting\n", "bindaddr=127.0.0.1\n", "secret=" + SECRET)
                .doesNotContainPattern("(?m)^(read|write)=(.*,)?(system|command|config|all)\\b");
    }

    @Test
    void everything_is_on_loopback_unless_told_otherwise() throws IOException {
        write(Map.of());
        assertThat(read("pjsip.conf")).contains("bind=127.0.0.1:15060", "match=127.0.0.1:15070");
        assertThat(read("http.conf")).contains("bindaddr=127.0.0.1", "tlsenable=no");
        write(Map.of("bind", "0.0.0.0", "cert", "/c.pem", "key", "/k.pem"));
        assertThat(read("http.conf")).contains("bindaddr=0.0.0.0", "tlsenable=yes", "tlscertfile=/c.pem");
        assertThat(read("manager.conf")).contains("bindaddr=127.0.0.1\n");
    }

    @Test
    void there_are_as_many_seats_as_asked_for() throws IOException {
        write(Map.of("seats", "3", "webLines", "2"));
        assertThat(read("pjsip.conf"))
                .contains("[seat-03](seat)", "[web-02](web)")
                .doesNotContain("[seat-04]", "[web-03]");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(() -> new ExchangeSettings(
                        Path.of("relative"), Path.of("/"), "short", "nowhere", List.of(), Map.of("seat", "3")))
                .hasMessageContaining("unknown setting 'seat'")
                .hasMessageContaining("absolute")
                .hasMessageContaining("amiSecret")
                .hasMessageContaining("host:port");
    }

    private void write(Map<String, String> changes) throws IOException {
        new ExchangeConfiguration(new ExchangeSettings(
                        home, Listening.tree(), SECRET, "127.0.0.1:15070", List.of("127.0.0.1:15070"), changes))
                .write();
    }

    private String read(String file) throws IOException {
        return Files.readString(home.resolve("etc").resolve(file));
    }
}
