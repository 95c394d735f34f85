package org.openhotline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Complaints by enterprise; only enterprises that were complained of in one of the three periods.
final class EnterpriseQueries {

    private final Ledger ledger;
    private final Words words = Words.chinese();

    EnterpriseQueries(Ledger ledger) {
        this.ledger = ledger;
    }

    List<EnterpriseRow> rows() throws SQLException {
        return ledger.rows("complaints-by-enterprise", this::row);
    }

    private EnterpriseRow row(ResultSet row) throws SQLException {
        return new EnterpriseRow(
                Objects.requireNonNullElse(row.getString("code"), EnterpriseRow.UNNAMED),
                Objects.requireNonNullElse(row.getString("name"), words.say("row.unnamed")),
                new Trend(row.getLong("now"), row.getLong("before"), row.getLong("year_ago")),
                row.getLong("effective"),
                row.getLong("late"),
                row.getLong("recovered_fen"));
    }
}
