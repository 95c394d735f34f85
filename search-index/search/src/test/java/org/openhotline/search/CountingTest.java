package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openhotline.lifecycle.State;

class CountingTest {

    private static final ComplaintSearch SEARCH = new ComplaintSearch(SharedNode.SERVER);

    /// 12 about YTO, 6 about SF, 2 about nobody yet; 4 in each of five counties of two cities and of none.
    @BeforeAll
    static void index() {
        List<String> counties = List.of("620102", "620103", "620104", "620502", "");
        List<ComplaintDocument> documents = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            String county = counties.get(at % 5);
            documents.add(new Draft(at + 1)
                    .text(at % 2 == 0 ? "快件丢失" : "快件破损")
                    .problem(at % 2 == 0 ? "0301" : "0402")
                    .enterprise(at < 12 ? "YTO" : at < 18 ? "SF" : null)
                    .county(county.isEmpty() ? null : county)
                    .state(at < 5 ? State.REGISTERED : State.CLOSED)
                    .document());
        }
        SharedNode.holds(documents);
    }

    @Test
    void every_facet_adds_up_to_all() {
        var all = found(ComplaintQuery.of());
        assertThat(all.total()).isEqualTo(20);
        assertThat(all.counts()).containsOnlyKeys(Facet.values());
        all.counts()
                .forEach((facet, values) ->
                        assertThat(sum(values)).as(facet.name()).isEqualTo(20));
        assertThat(all.counts().get(Facet.ENTERPRISE)).isEqualTo(Map.of("YTO", 12L, "SF", 6L, Facet.UNKNOWN, 2L));
        assertThat(all.counts().get(Facet.STATE)).isEqualTo(Map.of("10", 5L, "70", 15L));
        assertThat(all.counts().get(Facet.TYPE)).isEqualTo(Map.of("03", 10L, "04", 10L));
        assertThat(all.counts().get(Facet.CITY)).isEqualTo(Map.of("620100", 12L, "620500", 4L, Facet.UNKNOWN, 4L));
    }

    @Test
    void a_choice_narrows_the_rows_and_the_other_facets_but_not_its_own() {
        var chosen = found(ComplaintQuery.of().only(Facet.ENTERPRISE, Set.of("YTO")));
        assertThat(chosen.total()).isEqualTo(12);
        assertThat(chosen.hits()).allMatch(hit -> "YTO".equals(hit.enterprise()));
        assertThat(chosen.counts().get(Facet.ENTERPRISE)).containsEntry("SF", 6L);
        chosen.counts().forEach((facet, values) -> {
            if (facet != Facet.ENTERPRISE) {
                assertThat(sum(values)).as(facet.name()).isEqualTo(12);
            }
        });
    }

    @Test
    void chosen_values_of_a_facet_add_up_to_the_total() {
        var query = ComplaintQuery.of(new Sought.Words("丢失"))
                .only(Facet.CITY, Set.of("620100", Facet.UNKNOWN))
                .only(Facet.ENTERPRISE, Set.of("YTO", "SF"))
                .only(Facet.STATE, Set.of("70"));
        var chosen = found(query);
        query.filters()
                .forEach((facet, values) -> assertThat(values.stream()
                                .mapToLong(value -> counts(chosen, facet).getOrDefault(value, 0L))
                                .sum())
                        .as(facet.name())
                        .isEqualTo(chosen.total()));
        assertThat(chosen.total()).isPositive();
    }

    @Test
    void the_city_is_counted_without_the_chosen_county() {
        var chosen = found(ComplaintQuery.of().only(Facet.COUNTY, Set.of("620102")));
        assertThat(chosen.total()).isEqualTo(4);
        assertThat(counts(chosen, Facet.CITY)).containsEntry("620100", 12L).containsEntry("620500", 4L);
    }

    @Test
    void complaints_without_a_value_can_be_chosen() {
        var chosen = found(ComplaintQuery.of().only(Facet.ENTERPRISE, Set.of(Facet.UNKNOWN)));
        assertThat(chosen.hits()).hasSize(2).allMatch(hit -> hit.enterprise() == null);
    }

    @Test
    void an_enterprise_sees_only_its_own_in_rows_and_counts() {
        var own = found(
                ComplaintQuery.of().only(Facet.ENTERPRISE, Set.of("YTO", "SF")).within(Scope.ofEnterprise("SF")));
        assertThat(own.total()).isEqualTo(6);
        own.counts().forEach((facet, values) -> assertThat(sum(values)).isEqualTo(6));
        assertThat(counts(own, Facet.ENTERPRISE)).containsOnlyKeys("SF");
        assertThat(found(ComplaintQuery.of().within(Scope.ofCity("620500"))).total())
                .isEqualTo(4);
        assertThat(found(ComplaintQuery.of().within(new Scope(Set.of(), null, false)))
                        .total())
                .isZero();
    }

    @Test
    void an_enterprise_sees_nothing_before_it_was_forwarded() {
        var own = found(ComplaintQuery.of().within(Scope.ofEnterprise("YTO")));
        assertThat(own.total()).as("five of the twelve are only registered").isEqualTo(7);
        assertThat(counts(own, Facet.STATE)).containsOnlyKeys("70");
    }

    @Test
    void the_time_of_receipt_is_half_open() {
        Instant first = Instant.parse("2026-02-13T01:00:01Z");
        assertThat(found(ComplaintQuery.of().received(first, first.plusSeconds(2)))
                        .total())
                .isEqualTo(2);
        assertThat(found(ComplaintQuery.of().received(null, first)).total()).isZero();
    }

    private static long sum(Map<String, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> counts(SearchOutcome.Found found, Facet facet) {
        return found.counts().getOrDefault(facet, Map.of());
    }

    private static SearchOutcome.Found found(ComplaintQuery query) {
        return (SearchOutcome.Found) SEARCH.find(query.page(null, 50));
    }
}
