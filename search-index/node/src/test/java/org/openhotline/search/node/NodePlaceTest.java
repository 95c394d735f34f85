package org.openhotline.search.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodePlaceTest {

    @TempDir
    Path temp;

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_missing_folder_is_made_and_held() throws IOException {
        var place = NodePlace.from(new String[] {temp.resolve("new").toString(), freePort()}, faults)
                .orElseThrow();
        assertThat(faults).isEmpty();
        assertThat(place.home().resolve("data")).isDirectory();
        assertThat(NodePlace.from(new String[] {place.home().toString(), freePort()}, faults))
                .isEmpty();
        assertThat(faults).singleElement().asString().contains("already works in");
        place.held().release();
    }

    @Test
    void port_and_folder_are_judged_together() throws IOException {
        Path file = Files.writeString(temp.resolve("a-file"), "in the way");
        assertThat(NodePlace.from(new String[] {file.toString(), "70000"}, faults))
                .isEmpty();
        assertThat(faults)
                .hasSize(2)
                .anyMatch(fault -> fault.contains("'70000' is not a number from 1 to 65535"))
                .anyMatch(fault -> fault.contains("a-file"));
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.ofLiteral(NodePlace.LOOPBACK))) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(NodePlace.from(new String[] {temp.toString(), port}, faults))
                    .isEmpty();
            assertThat(faults).singleElement().asString().contains(port).contains("HOTLINE_SEARCH_PORT");
        }
    }

    @Test
    void without_its_two_words_it_says_how_it_is_called() {
        assertThat(NodePlace.from(new String[] {}, faults)).isEmpty();
        assertThat(faults).containsExactly("usage: EmbeddedNode HOME PORT");
    }

    @Test
    void only_this_machine_reaches_it() throws IOException {
        var place = NodePlace.from(new String[] {temp.toString(), freePort()}, faults)
                .orElseThrow();
        assertThat(place.settings().get("network.host")).isEqualTo("127.0.0.1");
        assertThat(place.settings().get("action.auto_create_index")).isEqualTo("false");
        place.held().release();
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }
}
