package org.openhotline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComplaintLifecycleTest {

    @Test
    void the_committed_page_is_the_table() throws IOException {
        Path page = Path.of("../../docs/lifecycle.zh.md");
        if (Boolean.getBoolean("write.lifecycle.page")) {
            Files.writeString(page, LifecyclePage.render());
        }
        assertThat(page)
                .as("run the tests of core with -Dwrite.lifecycle.page=true and commit the page")
                .hasContent(LifecyclePage.render());
    }

    @Test
    void no_state_but_the_archive_is_without_a_way_out_once_it_can_be_entered() {
        var entered = new HashSet<State>();
        ComplaintLifecycle.rules().forEach(rule -> entered.add(rule.to()));
        entered.remove(State.ARCHIVED);
        assertThat(entered)
                .allSatisfy(
                        state -> assertThat(ComplaintLifecycle.openIn(state)).isNotEmpty());
    }

    @Test
    void nothing_is_closed_without_an_answer_to_the_user() {
        Stream<State> beforeClosing = ComplaintLifecycle.rules().stream()
                .filter(rule -> rule.to() == State.CLOSED)
                .map(Rule::from);
        assertThat(beforeClosing).containsExactly(State.ANSWERED);
    }

    @Test
    void a_state_runs_under_one_limit_only() {
        for (State state : State.values()) {
            Stream<?> limits = ComplaintLifecycle.rules().stream()
                    .filter(rule -> rule.from() == state)
                    .map(Rule::within)
                    .filter(limit -> limit != null)
                    .distinct();
            assertThat(limits.count()).as(state.name()).isLessThanOrEqualTo(1);
        }
    }
}
