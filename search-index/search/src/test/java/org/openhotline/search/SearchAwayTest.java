package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.openhotline.search.testing.SearchNode;

class SearchAwayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @AutoClose
    private static final SearchNode NODE = SearchNode.start();

    @AutoClose
    private static final SearchServer SERVER = SearchServer.at(SearchSettings.of(NODE.uri()));

    private final ComplaintIndexer indexer = new ComplaintIndexer(SERVER);
    private final ComplaintSearch search = new ComplaintSearch(SERVER);

    /// One story, because each start of the server takes seconds.
    @Test
    void a_killed_or_frozen_server_is_said_to_be_away_and_catches_up_when_it_is_back() throws Exception {
        assertThat(SERVER.health()).isInstanceOf(SearchHealth.Up.class);
        assertThat(search.find(ComplaintQuery.of()))
                .as("no index yet")
                .isInstanceOf(SearchOutcome.SearchUnavailable.class);
        indexer.prepare();
        indexer.fill(List.of(new Draft(1).document()).stream());

        signal("STOP");
        awayNow();
        signal("CONT");
        Awaitility.await()
                .atMost(SOON.multipliedBy(3))
                .untilAsserted(() -> assertThat(total()).isEqualTo(1));

        NODE.kill();
        awayNow();
        var missed = List.of(new Draft(1).version(2).document(), new Draft(2).document());
        assertThat(indexer.index(missed)).isInstanceOf(IndexOutcome.Unavailable.class);
        assertThat(indexer.prepare()).isInstanceOf(IndexState.Unavailable.class);
        assertThat(SERVER.health()).isInstanceOf(SearchHealth.Down.class);

        NODE.restart();
        Awaitility.await()
                .atMost(SOON.multipliedBy(3))
                .untilAsserted(() -> assertThat(indexer.index(missed)).isEqualTo(new IndexOutcome.Done(2, 0)));
        assertThat(indexer.prepare()).as("what was acknowledged is still there").isInstanceOf(IndexState.Ready.class);
        Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(total()).isEqualTo(2));

        NODE.stop();
        assertThat(NODE.log()).contains("STOPPED");
    }

    @Test
    void a_server_that_was_never_there_is_only_away() {
        try (var nowhere = SearchServer.at(SearchSettings.of(URI.create("http://127.0.0.1:1")))) {
            assertThat(new ComplaintSearch(nowhere).find(ComplaintQuery.of(new Sought.Box("丢失", Set.of()))))
                    .isInstanceOf(SearchOutcome.SearchUnavailable.class);
            assertThat(new ComplaintIndexer(nowhere).index(List.of(new Draft(1).document())))
                    .isInstanceOf(IndexOutcome.Unavailable.class);
        }
    }

    /// Several at once, so that new connections are tried as well as those that stand.
    private void awayNow() throws Exception {
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 5)
                    .mapToObj(desk -> desks.submit(() -> search.find(ComplaintQuery.of())))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get(SOON.toSeconds(), TimeUnit.SECONDS))
                        .isInstanceOf(SearchOutcome.SearchUnavailable.class);
            }
        }
    }

    private long total() {
        return search.find(ComplaintQuery.of()) instanceof SearchOutcome.Found found ? found.total() : -1;
    }

    private void signal(String name) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(NODE.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
