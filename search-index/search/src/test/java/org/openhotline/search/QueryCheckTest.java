package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openhotline.complaint.Fault;

class QueryCheckTest {

    @Test
    void all_faults_are_named_at_once() {
        var query = new ComplaintQuery(
                List.of(
                        new Sought.Box("字".repeat(101), Set.of()),
                        new Sought.Words("一 二 三 四 五 六 七 八 九"),
                        new Sought.WaybillPiece("Y*"),
                        new Sought.OwnNumber("12345"),
                        new Sought.Phone(Set.of())),
                Scope.EVERYTHING,
                Map.of(Facet.STATE, Set.of("10 OR 1=1")),
                Draft.DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                Draft.DAY.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                "not a mark",
                101);
        assertThat(QueryCheck.faultsOf(query))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder(
                        "q", "words", "waybill", "number", "phone", "filters.state", "size", "after", "received");
    }

    @Test
    void a_hundred_characters_are_counted_as_people_count_them() {
        assertThat(QueryCheck.faultsOf(ComplaintQuery.of(new Sought.Box("📦".repeat(100), Set.of()))))
                .isEmpty();
    }

    @Test
    void nothing_given_is_allowed_and_finds_all() {
        assertThat(QueryCheck.faultsOf(ComplaintQuery.of())).isEmpty();
    }

    @Test
    void too_many_values_are_refused() {
        Set<String> many = IntStream.range(0, 51).mapToObj(Integer::toString).collect(Collectors.toSet());
        assertThat(QueryCheck.faultsOf(ComplaintQuery.of().only(Facet.CITY, many)))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "LDEsMQ", "MSwyLDM", "////", "bnVsbCxudWxsLG51bGw"})
    void a_forged_page_mark_is_refused(String mark) {
        assertThat(PageMark.read(mark)).isEmpty();
    }

    @Test
    void a_question_tells_nothing_of_itself_when_it_is_printed() {
        assertThat(ComplaintQuery.of(new Sought.Box("13812345678", Set.of()), new Sought.WaybillPiece("YT88"))
                        .toString())
                .doesNotContain("138", "YT88");
    }
}
