package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.lifecycle.State;

class IndexingTest {

    private static final IndexDefinition NEXT =
            IndexDefinition.of(IndexDefinition.present().json().replace("\"mapping\": 2", "\"mapping\": 3"));

    private final ComplaintIndexer indexer = new ComplaintIndexer(SharedNode.SERVER);
    private final ComplaintSearch search = new ComplaintSearch(SharedNode.SERVER);

    @BeforeEach
    void nothing() {
        SharedNode.empty();
    }

    @Test
    void a_new_index_asks_to_be_filled_once() {
        assertThat(indexer.prepare()).isInstanceOf(IndexState.NeedsFilling.class);
        assertThat(indexer.prepare()).isInstanceOf(IndexState.NeedsFilling.class);
        assertThat(indexer.fill(many(3, 1))).isInstanceOf(IndexState.Ready.class);
        assertThat(indexer.prepare()).isInstanceOf(IndexState.Ready.class);
        assertThat(total()).isEqualTo(3);
    }

    @Test
    void the_first_document_makes_the_index_if_nobody_did() {
        assertThat(indexer.index(List.of(new Draft(1).document()))).isEqualTo(new IndexOutcome.Done(1, 0));
        assertThat(total()).isEqualTo(1);
        assertThat(indexer.prepare()).isInstanceOf(IndexState.NeedsFilling.class);
    }

    @Test
    void a_repeat_and_a_late_write_change_nothing() {
        var second = new Draft(1).version(2).state(State.ACCEPTED).document();
        assertThat(indexer.index(List.of(second))).isEqualTo(new IndexOutcome.Done(1, 0));
        assertThat(indexer.index(List.of(second))).isEqualTo(new IndexOutcome.Done(0, 1));
        var late = new Draft(1).version(1).document();
        assertThat(indexer.index(List.of(late, new Draft(2).document()))).isEqualTo(new IndexOutcome.Done(1, 1));
        assertThat(only(1).state()).isEqualTo(State.ACCEPTED);
        assertThat(only(1).version()).isEqualTo(2);
    }

    @Test
    void versions_in_any_order_and_in_one_batch_end_with_the_highest() {
        List<ComplaintDocument> versions = new java.util.ArrayList<>(IntStream.rangeClosed(1, 20)
                .mapToObj(version -> new Draft(1).version(version).document())
                .toList());
        Collections.shuffle(versions, new java.util.Random(12305));
        assertThat(indexer.index(versions)).isInstanceOf(IndexOutcome.Done.class);
        assertThat(only(1).version()).isEqualTo(20);
    }

    @Test
    void many_go_in_batches() {
        indexer.prepare();
        assertThat(indexer.fill(many(1_234, 1))).isInstanceOf(IndexState.Ready.class);
        assertThat(total()).isEqualTo(1_234);
    }

    @Test
    void a_purged_complaint_is_gone_and_stays_gone() {
        indexer.index(List.of(new Draft(1).version(3).document()));
        assertThat(indexer.forget(Draft.number(1), 4)).isEqualTo(new IndexOutcome.Done(1, 0));
        assertThat(indexer.index(List.of(new Draft(1).version(3).document()))).isEqualTo(new IndexOutcome.Done(0, 1));
        assertThat(indexer.forget(Draft.number(99), 1)).isEqualTo(new IndexOutcome.Done(1, 0));
        assertThat(total()).isZero();
    }

    @Test
    void nothing_to_do_is_done() {
        assertThat(indexer.index(List.of())).isEqualTo(new IndexOutcome.Done(0, 0));
    }

    @Test
    void a_new_mapping_is_filled_beside_the_old_one_and_swapped() throws IOException {
        indexer.prepare();
        indexer.fill(many(5, 1));
        var next = new ComplaintIndexer(SharedNode.SERVER, NEXT);

        assertThat(next.prepare()).isInstanceOf(IndexState.NeedsFilling.class);
        assertThat(total()).as("the old one is searched meanwhile").isEqualTo(5);
        next.index(List.of(new Draft(2).version(7).document(), new Draft(6).document()));
        assertThat(total()).as("changes are seen meanwhile").isEqualTo(6);
        assertThat(next.fill(many(5, 1))).isInstanceOf(IndexState.Ready.class);

        assertThat(names()).containsExactly("complaints-v3");
        assertThat(total()).isEqualTo(6);
        assertThat(only(2).version())
                .as("not overwritten by what was read earlier")
                .isEqualTo(7);
        assertThat(next.prepare()).isInstanceOf(IndexState.Ready.class);
    }

    @Test
    void a_filling_that_was_broken_off_is_asked_for_again() {
        indexer.prepare();
        Stream<ComplaintDocument> broken = Stream.concat(many(3, 1), Stream.generate(() -> {
                    throw new IllegalStateException("the database went away");
                }))
                .map(ComplaintDocument.class::cast);
        assertThatThrownBy(() -> indexer.fill(broken)).isInstanceOf(IllegalStateException.class);
        assertThat(indexer.prepare()).isInstanceOf(IndexState.NeedsFilling.class);
    }

    @Test
    void a_document_that_does_not_fit_the_mapping_is_named_and_the_others_are_taken() throws IOException {
        SharedNode.SERVER
                .patient()
                .indices()
                .create(create -> create.index("complaints-v2")
                        .mappings(mapping -> mapping.properties("state", state -> state.boolean_(any -> any)))
                        .aliases(Map.of(
                                "complaints", co.elastic.clients.elasticsearch.indices.Alias.of(alias -> alias),
                                "complaints-writing",
                                        co.elastic.clients.elasticsearch.indices.Alias.of(alias -> alias))));
        assertThat(indexer.index(List.of(new Draft(1).document())))
                .isInstanceOfSatisfying(
                        IndexOutcome.Refused.class,
                        refused -> assertThat(refused.documents())
                                .singleElement()
                                .satisfies(document -> {
                                    assertThat(document.number())
                                            .isEqualTo(Draft.number(1).digits());
                                    assertThat(document.why()).startsWith("400 ");
                                }));
    }

    private long total() {
        SharedNode.refresh();
        return ((SearchOutcome.Found) search.find(ComplaintQuery.of())).total();
    }

    private Hit only(int ordinal) {
        SharedNode.refresh();
        var found = (SearchOutcome.Found) search.find(
                ComplaintQuery.of(new Sought.OwnNumber(Draft.number(ordinal).digits())));
        assertThat(found.hits()).hasSize(1);
        return found.hits().getFirst();
    }

    private static Set<String> names() throws IOException {
        return SharedNode.SERVER
                .patient()
                .indices()
                .get(all -> all.index("complaints-v*"))
                .indices()
                .keySet();
    }

    private static Stream<ComplaintDocument> many(int count, long version) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(ordinal -> new Draft(ordinal).version(version).document());
    }
}
