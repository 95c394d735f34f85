package org.openhotline.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Earlier;
import org.openhotline.lifecycle.State;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the same person has complained of before about the same item.
public final class EarlierComplaints {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Tokens tokens;

    EarlierComplaints(JdbcClient jdbc, Tokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /// @param except the complaint that is asked for, when it is stored already
    public List<Earlier> of(ComplaintForm form, @Nullable ComplaintNumber except) {
        Complainant who = form.complainant();
        String waybill = form.item().waybill();
        if (waybill == null || (who.phone() == null && who.idNumber() == null)) {
            return List.of();
        }
        return jdbc.sql("""
                SELECT number, state, enterprise_code IS NOT DISTINCT FROM :enterprise AS same_respondent,
                       left(problem_main, 2) IS NOT DISTINCT FROM left(:problem, 2) AS same_reason
                FROM complaint
                WHERE waybill = :waybill AND (phone_token = :phone OR id_number_token = :id)
                  AND number IS DISTINCT FROM :except AND duplicate_of IS NULL
                ORDER BY received_at DESC LIMIT :most""")
                .param("enterprise", form.item().enterpriseCode())
                .param("problem", form.grievance().mainProblem())
                .param("waybill", waybill)
                .param("phone", who.phone() == null ? null : tokens.whole(who.phone()))
                .param("id", who.idNumber() == null ? null : tokens.of(who.idNumber()))
                .param("except", except == null ? null : except.digits())
                .param("most", MOST)
                .query((row, _) -> new Earlier(
                        new ComplaintNumber(row.getString("number")),
                        State.ofCode(row.getInt("state")),
                        row.getBoolean("same_respondent"),
                        row.getBoolean("same_reason")))
                .list();
    }
}
