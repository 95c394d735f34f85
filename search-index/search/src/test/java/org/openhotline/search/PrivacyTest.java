package org.openhotline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch._types.mapping.Property;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openhotline.complaint.ComplaintNumber;

class PrivacyTest {

    @BeforeEach
    void nothing() {
        SharedNode.empty();
    }

    /// Whoever adds a field must come by here: it may hold no name, number, address or identity of a person.
    @Test
    void the_mapping_has_these_fields_and_takes_no_others() throws IOException {
        new ComplaintIndexer(SharedNode.SERVER).prepare();
        var mapping = SharedNode.SERVER
                .patient()
                .indices()
                .getMapping(get -> get.index("complaints-v2"))
                .mappings()
                .get("complaints-v2");
        assertThat(mapping).isNotNull();
        Map<String, Property> fields = mapping.mappings().properties();
        assertThat(fields)
                .containsOnlyKeys(
                        "number",
                        "state",
                        "channel",
                        "enterprise",
                        "county",
                        "city",
                        "mainProblem",
                        "problems",
                        "statL1",
                        "receivedAt",
                        "due",
                        "forwarded",
                        "text",
                        "labels",
                        "waybill",
                        "phoneTokens",
                        "missing",
                        "version");
        assertThat(String.valueOf(mapping.mappings().dynamic())).isEqualToIgnoringCase("strict");
        assertThatThrownBy(() -> SharedNode.SERVER
                        .patient()
                        .index(index -> index.index("complaints").id("1").document(Map.of("callerName", "王小明"))))
                .hasMessageContaining("strict_dynamic_mapping_exception");
    }

    @Test
    void nothing_that_is_stored_is_the_persons_number_wherever_it_was_written() throws IOException {
        var document = new Draft(1)
                .text("本人电话13812345678，身份证620102199003071234，请回电0931-8123456")
                .labels("13812345678")
                .waybill("13812345678")
                .phone("13812345678")
                .document();
        new ComplaintIndexer(SharedNode.SERVER).index(List.of(document));
        String stored = String.valueOf(SharedNode.SERVER
                .patient()
                .get(get -> get.index("complaints").id(Draft.number(1).digits()), Map.class)
                .source());
        assertThat(stored)
                .contains("本人电话****")
                .doesNotContain("13812345678", "12345678", "620102199003071234", "8123456", "waybill");
    }

    @Test
    void a_number_cannot_pass_as_a_token_or_a_name_as_a_code() {
        for (String plain : List.of("13812345678", "+8613812345678", "12345678", "5678", "王小明")) {
            assertThatThrownBy(() -> document(Set.of(plain), "YTO")).hasMessageContaining("must be keyed");
        }
        assertThatThrownBy(() -> document(Set.of(), "王小明")).hasMessageContaining("only codes");
    }

    @Test
    void a_document_tells_only_its_number_when_it_is_printed() {
        var document = new Draft(1).text("王小明的快递").waybill("YT8826123456789").document();
        ComplaintNumber number = Draft.number(1);
        assertThat(document.toString()).isEqualTo("ComplaintDocument[" + number + " version 1]");
    }

    private static ComplaintDocument document(Set<String> tokens, String enterprise) {
        var usual = new Draft(1).document();
        return new ComplaintDocument(
                usual.number(),
                1,
                usual.state(),
                usual.channel(),
                enterprise,
                null,
                null,
                null,
                Set.of(),
                null,
                usual.receivedAt(),
                null,
                false,
                "",
                List.of(),
                null,
                tokens,
                Set.of());
    }
}
