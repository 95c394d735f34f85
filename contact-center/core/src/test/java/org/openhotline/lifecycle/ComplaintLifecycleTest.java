package org.openhotline.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintLifecycleTest {

    @Test
    void the_committed_page_is_the_table() throws IOException {
        Path page = Path.of("../../docs/lifecycle.zh.md");
        String rendered = LifecyclePage.render(Policies.standard());
        if (Boolean.getBoolean("write.lifecycle.page")) {
            Files.writeString(page, rendered);
        }
        assertThat(page)
                .as("run the tests of core with -Dwrite.lifecycle.page=true and commit the page")
                .hasContent(rendered);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void from_every_state_a_complaint_comes_to_the_archive(State state) {
        assertThat(reachableFrom(state)).contains(State.ARCHIVED);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void every_state_can_be_entered(State state) {
        assertThat(reachableFrom(State.REGISTERED)).contains(state);
    }

    @Test
    void nothing_is_closed_without_an_answer_to_the_user() {
        assertThat(enteredFrom(State.CLOSED)).containsExactly(State.ANSWERED);
        assertThat(reachableWithout(State.ANSWERED)).doesNotContain(State.CLOSED, State.SURVEY, State.REVIEW);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ARCHIVED"})
    void every_state_has_a_clock_and_what_happens_at_its_end(State state) {
        StateRules rules = ComplaintLifecycle.in(state);
        assertThat(rules.limits()).isNotEmpty();
        assertThat(rules.atLimit()).isNotEmpty();
    }

    /// What the system does by itself when a limit has passed must be a row that is open to it.
    @Test
    void what_happens_by_itself_is_open_to_the_system() {
        for (State state : State.values()) {
            StateRules rules = ComplaintLifecycle.in(state);
            rules.atLimit().stream()
                    .map(AtLimit::act)
                    .filter(Objects::nonNull)
                    .forEach(act -> assertThat(rules.on(act))
                            .as("%s in %s", act, state)
                            .hasValueSatisfying(rule -> assertThat(rule.by()).contains(Actor.SYSTEM)));
        }
    }

    @Test
    void every_act_is_a_row_somewhere() {
        Set<Act> written = EnumSet.noneOf(Act.class);
        ComplaintLifecycle.rules().forEach(rule -> written.add(rule.act()));
        assertThat(written).containsExactlyInAnyOrder(Act.values());
    }

    private static Set<State> reachableFrom(State start) {
        return reachable(start, EnumSet.noneOf(State.class));
    }

    private static Set<State> reachableWithout(State closed) {
        return reachable(State.REGISTERED, EnumSet.of(closed));
    }

    private static Set<State> reachable(State start, Set<State> closed) {
        Set<State> seen = EnumSet.of(start);
        Deque<State> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            next(waiting.poll())
                    .filter(state -> !closed.contains(state))
                    .filter(seen::add)
                    .forEach(waiting::add);
        }
        return seen;
    }

    private static Stream<State> next(State state) {
        return ComplaintLifecycle.in(state).rules().values().stream()
                .map(Rule::to)
                .filter(Objects::nonNull);
    }

    private static Set<State> enteredFrom(State state) {
        Set<State> before = EnumSet.noneOf(State.class);
        ComplaintLifecycle.rules().stream()
                .filter(rule -> rule.to() == state && rule.moves())
                .map(Rule::from)
                .forEach(before::add);
        return before;
    }
}
