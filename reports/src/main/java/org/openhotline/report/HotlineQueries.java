package org.openhotline.report;

import java.sql.ResultSet;
import java.sql.SQLException;

/// The calls of the period, and what else came in.
final class HotlineQueries {

    private final Ledger ledger;

    HotlineQueries(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Others(long orders, long consultations) {}

    Hotline hotline() throws SQLException {
        var others = ledger.rows(
                        "orders-of-12345-and-consultations",
                        row -> new Others(row.getLong("orders"), row.getLong("consultations")))
                .getFirst();
        return ledger.rows("calls-to-the-hotline", row -> hotline(row, others)).getFirst();
    }

    private static Hotline hotline(ResultSet row, Others others) throws SQLException {
        return new Hotline(
                row.getLong("calls"),
                row.getLong("offered"),
                row.getLong("answered"),
                row.getLong("answered_in_15s"),
                row.getLong("abandoned"),
                row.getLong("short_abandoned"),
                row.getLong("statements"),
                row.getLong("self_service"),
                row.getLong("left_early"),
                others.orders(),
                others.consultations());
    }
}
