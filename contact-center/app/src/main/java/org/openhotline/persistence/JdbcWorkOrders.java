package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.instant;
import static org.openhotline.persistence.Columns.someInstant;
import static org.openhotline.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.order.WorkOrder;
import org.openhotline.order.WorkOrders;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcWorkOrders implements WorkOrders {

    private final JdbcClient jdbc;

    JdbcWorkOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(WorkOrder order) {
        values(jdbc.sql("""
                INSERT INTO work_order (id, partner, partner_number, appeal_type, contact, number, status, received_at,
                    dispatched_at, sign_due, handle_due, last_sequence_in)
                VALUES (:id, :partner, :partner_number, :appeal_type, :contact, :number, :status, :received_at,
                    :dispatched_at, :sign_due, :handle_due, :last_sequence_in)"""), order).update();
    }

    @Override
    public void save(WorkOrder order) {
        values(jdbc.sql("""
                UPDATE work_order SET partner = :partner, partner_number = :partner_number, appeal_type = :appeal_type,
                    contact = :contact, number = :number, status = :status, received_at = :received_at,
                    dispatched_at = :dispatched_at, sign_due = :sign_due, handle_due = :handle_due,
                    last_sequence_in = :last_sequence_in
                WHERE id = :id"""), order).update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, WorkOrder order) {
        ComplaintNumber number = order.complaint();
        return sql.param("id", order.id())
                .param("partner", order.partner())
                .param("partner_number", order.partnerNumber())
                .param("appeal_type", order.appealType())
                .param("contact", order.contact())
                .param("number", number == null ? null : number.digits())
                .param("status", order.status().code())
                .param("received_at", time(order.receivedAt()))
                .param("dispatched_at", time(order.dispatchedAt()))
                .param("sign_due", time(order.signDue()))
                .param("handle_due", time(order.handleDue()))
                .param("last_sequence_in", order.lastSequenceIn());
    }

    @Override
    public Optional<WorkOrder> find(String partner, String partnerNumber) {
        return jdbc.sql("SELECT * FROM work_order WHERE partner = :partner AND partner_number = :number")
                .param("partner", partner)
                .param("number", partnerNumber)
                .query(JdbcWorkOrders::order)
                .optional();
    }

    @Override
    public Optional<WorkOrder> of(ComplaintNumber number) {
        return jdbc.sql("SELECT * FROM work_order WHERE number = :number ORDER BY received_at LIMIT 1")
                .param("number", number.digits())
                .query(JdbcWorkOrders::order)
                .optional();
    }

    private static WorkOrder order(ResultSet row, int index) throws SQLException {
        String number = row.getString("number");
        int status = row.getInt("status");
        return new WorkOrder(
                row.getObject("id", UUID.class),
                row.getString("partner"),
                row.getString("partner_number"),
                row.getString("appeal_type"),
                row.getObject("contact", UUID.class),
                number == null ? null : new ComplaintNumber(number),
                Arrays.stream(WorkOrder.Status.values())
                        .filter(known -> known.code() == status)
                        .findFirst()
                        .orElseThrow(),
                someInstant(row, "received_at"),
                instant(row, "dispatched_at"),
                instant(row, "sign_due"),
                someInstant(row, "handle_due"),
                row.getLong("last_sequence_in"));
    }
}
