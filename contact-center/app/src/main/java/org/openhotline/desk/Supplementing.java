package org.openhotline.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.Fault;
import org.openhotline.complaint.InvalidForm;
import org.openhotline.complaint.Missing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts what a complainant supplies into the empty places of her form. What stands there already stays: that is
/// corrected on the telephone.
final class Supplementing {

    private static final Map<String, Missing> PLACES = Map.of(
            "complainant.name", Missing.COMPLAINANT_NAME,
            "complainant.role", Missing.COMPLAINANT_ROLE,
            "complainant.countyCode", Missing.COUNTY,
            "item.waybill", Missing.WAYBILL,
            "item.businessType", Missing.BUSINESS_TYPE,
            "item.postedOn", Missing.POSTING_DATE,
            "item.contents", Missing.CONTENTS,
            "grievance.text", Missing.TEXT);

    private final Shown shown;
    private final JsonMapper json;

    Supplementing(Shown shown, JsonMapper json) {
        this.shown = shown;
        this.json = json;
    }

    /// @param sent an object of places, `{"item.waybill": "YT…"}`; null for none
    /// @throws InvalidForm with all faults
    ComplaintForm filled(Complaint complaint, @Nullable String sent, Function<ComplaintForm, List<Fault>> check) {
        if (sent == null || sent.isBlank()) {
            return complaint.form();
        }
        Set<Missing> missing = complaint.missing();
        ObjectNode form = (ObjectNode) shown.json(complaint.form(), false);
        for (Map.Entry<String, JsonNode> one : places(sent).properties()) {
            Missing place = PLACES.get(one.getKey());
            if (place == null || !missing.contains(place)) {
                throw refused("fields", "unknown-field", "只能补填待补的项目；要更改已有内容请拨打 12305");
            }
            String[] path = one.getKey().split("\\.", -1);
            ((ObjectNode) form.get(path[0])).set(path[1], one.getValue());
        }
        return FormReader.read(form, complaint.form(), check);
    }

    private ObjectNode places(String sent) {
        try {
            if (json.readTree(sent) instanceof ObjectNode places) {
                return places;
            }
        } catch (JacksonException notJson) {
            // told below
        }
        throw refused("fields", "invalid", "表单内容不完整，请重新提交");
    }

    private static InvalidForm refused(String field, String code, String message) {
        return new InvalidForm(List.of(new Fault(field, code, message)));
    }
}
