package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.name;
import static org.openhotline.persistence.Columns.names;
import static org.openhotline.persistence.Columns.time;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Closing;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.Course;
import org.openhotline.complaint.EnterpriseComplaint;
import org.openhotline.complaint.Grievance;
import org.openhotline.complaint.Handling;
import org.openhotline.complaint.PostalItem;
import org.openhotline.deadline.Due;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.ProblemType;
import org.openhotline.vault.Tokens;

/// What is searched, counted or reported of a complaint, derived from its records: the records are the truth, the
/// columns follow them at every save.
final class ComplaintColumns {

    private final SealedRecords records;
    private final Tokens tokens;
    private final CodeTables codes;

    ComplaintColumns(SealedRecords records, Tokens tokens, CodeTables codes) {
        this.records = records;
        this.tokens = tokens;
        this.codes = codes;
    }

    /// Column to value, always the same columns in the same order.
    Map<String, @Nullable Object> of(Complaint complaint) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("number", complaint.number().digits());
        columns.put("version", complaint.version());
        columns.put("state", complaint.state().code());
        columns.put("policy", complaint.policy());
        columns.put("channel", complaint.receipt().channel().name());
        columns.put("received_at", time(complaint.receipt().at()));
        columns.put("partner_dispatched_at", time(complaint.receipt().dispatchedByPartnerAt()));
        columns.put("phone_verified_at", time(complaint.receipt().phoneVerifiedAt()));
        columns.put("missing", names(complaint.missing()));
        course(columns, complaint.course());
        due(columns, "step_due", complaint.dues().step());
        due(columns, "law_due", complaint.dues().law());
        complainant(columns, complaint.form().complainant());
        item(columns, complaint.form().item());
        grievance(columns, complaint.form().grievance());
        enterpriseComplaint(columns, complaint.form().enterpriseComplaint());
        handling(columns, complaint.handling());
        columns.put("form", records.sealed(complaint.form()));
        columns.put("handling", records.sealed(complaint.handling()));
        return columns;
    }

    private static void course(Map<String, @Nullable Object> columns, Course course) {
        columns.put("state_since", time(course.stateSince()));
        columns.put("decided_at", time(course.decidedAt()));
        columns.put("forwarded_at", time(course.forwardedAt()));
        columns.put("replied_at", time(course.repliedAt()));
        columns.put("answered_at", time(course.answeredAt()));
        columns.put("closed_at", time(course.closedAt()));
    }

    private static void due(Map<String, @Nullable Object> columns, String column, @Nullable Due due) {
        columns.put(column, due instanceof Due.On on ? on.day() : null);
        columns.put(column + "_unpublished_year", due instanceof Due.ToBeSet toBeSet ? toBeSet.year() : null);
    }

    private void complainant(Map<String, @Nullable Object> columns, Complainant who) {
        var phone = who.phone();
        var second = who.secondPhone();
        var id = who.idNumber();
        columns.put("role", name(who.role()));
        columns.put("county_code", who.countyCode());
        columns.put("phone_token", phone == null ? null : tokens.whole(phone));
        columns.put("phone_last8_token", phone == null ? null : tokens.lastEight(phone));
        columns.put("phone_last4_token", phone == null ? null : tokens.lastFour(phone));
        columns.put("second_phone_token", second == null ? null : tokens.whole(second));
        columns.put("id_number_token", id == null ? null : tokens.of(id));
    }

    private static void item(Map<String, @Nullable Object> columns, PostalItem item) {
        var type = item.businessType();
        columns.put("enterprise_code", item.enterpriseCode());
        columns.put("waybill", item.waybill());
        columns.put("business_type", name(type));
        columns.put("is_express", type == null ? null : type.isExpress());
        columns.put("posted_on", item.postedOn());
    }

    private void grievance(Map<String, @Nullable Object> columns, Grievance grievance) {
        String main = grievance.mainProblem();
        columns.put("problem_main", main);
        columns.put(
                "problem_stat",
                main == null
                        ? null
                        : codes.problem(main).map(ProblemType::statLevel1).orElse(null));
        columns.put("requests", names(grievance.requests()));
        columns.put("claim_fen", grievance.claimFen());
        columns.put("other_procedure", name(grievance.otherProcedure()));
        columns.put("confidential", grievance.confidential());
    }

    private static void enterpriseComplaint(
            Map<String, @Nullable Object> columns, @Nullable EnterpriseComplaint first) {
        columns.put(
                "enterprise_complaint_done", first == null ? null : first.done().name());
        columns.put("enterprise_complaint_on", first == null ? null : first.on());
        columns.put("enterprise_complaint_result", first == null ? null : name(first.result()));
    }

    private static void handling(Map<String, @Nullable Object> columns, Handling handling) {
        var rejection = handling.rejection();
        var reply = handling.reply();
        var duplicate = handling.duplicateOf();
        Closing closing = handling.closing();
        Closing.Recovered recovered = closing == null ? Closing.Recovered.NOTHING : closing.recovered();
        columns.put("handler", handling.handler());
        columns.put(
                "reject_reason", rejection == null ? null : rejection.reason().name());
        columns.put("reply_liability", reply == null ? null : reply.liability().name());
        columns.put("finding", closing == null ? null : closing.finding().name());
        columns.put("close_result", closing == null ? null : closing.result().name());
        columns.put("compensation_fen", recovered.compensationFen());
        columns.put("refund_fen", recovered.refundFen());
        columns.put("found_fen", recovered.foundValueFen());
        columns.put("redo_rounds", handling.redoRounds());
        columns.put("duplicate_of", duplicate == null ? null : duplicate.digits());
        columns.put("basis", closing == null ? new String[0] : names(closing.basis()));
        columns.put("responsible_unit", closing == null ? null : closing.responsibleUnit());
        watching(columns, handling);
    }

    private static void watching(Map<String, @Nullable Object> columns, Handling handling) {
        var quality = handling.quality();
        var extension = handling.extension();
        var supervision = handling.supervision();
        columns.put("come_back_on", handling.comeBackOn());
        columns.put("untruthful_reply", quality != null && quality.untruthful());
        columns.put("nonstandard_reply", quality != null && quality.nonStandard());
        columns.put("incomplete_reply", quality != null && quality.incomplete());
        columns.put("extension_asked", extension != null && extension.granted() == null);
        columns.put("supervised", supervision == null ? null : supervision.level());
        columns.put("repeats", handling.repeats());
    }

    static String insert(Collection<String> columns) {
        return "INSERT INTO complaint (" + String.join(", ", columns) + ") VALUES ("
                + joined(columns, column -> ":" + column) + ")";
    }

    /// A reply that comes after its last day marks the complaint for good; the last day is the one that stood until
    /// now.
    static String update(Collection<String> columns) {
        return "UPDATE complaint SET " + joined(columns, column -> column + " = :" + column)
                + ", late_reply = late_reply OR (:state = 32 AND state IN (31, 34)"
                + " AND coalesce(CAST(:replied_on AS date) > step_due, false))"
                + " WHERE number = :number AND version = :version - 1";
    }

    private static String joined(Collection<String> columns, UnaryOperator<String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
