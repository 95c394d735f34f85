package org.openhotline.persistence;

import java.time.Instant;
import java.util.List;
import org.openhotline.complaint.ComplaintLinks;
import org.openhotline.complaint.ComplaintNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcLinks implements ComplaintLinks {

    private final JdbcClient jdbc;

    JdbcLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void link(ComplaintNumber one, ComplaintNumber other, String who, Instant at) {
        pair("""
                INSERT INTO complaint_link (one, other, linked_by, linked_at)
                VALUES (least(:one, :other), greatest(:one, :other), :who, :at) ON CONFLICT DO NOTHING""", one, other).param("who", who).param("at", Columns.time(at)).update();
    }

    @Override
    public void unlink(ComplaintNumber one, ComplaintNumber other) {
        pair(
                        "DELETE FROM complaint_link WHERE one = least(:one, :other) AND other = greatest(:one, :other)",
                        one,
                        other)
                .update();
    }

    private JdbcClient.StatementSpec pair(String sql, ComplaintNumber one, ComplaintNumber other) {
        return jdbc.sql(sql).param("one", one.digits()).param("other", other.digits());
    }

    @Override
    public List<ComplaintNumber> linkedTo(ComplaintNumber number) {
        return numbers("""
                SELECT other FROM complaint_link WHERE one = :number
                UNION SELECT one FROM complaint_link WHERE other = :number ORDER BY 1""", number);
    }

    @Override
    public List<ComplaintNumber> mergedInto(ComplaintNumber number) {
        return numbers("SELECT number FROM complaint WHERE duplicate_of = :number ORDER BY 1", number);
    }

    private List<ComplaintNumber> numbers(String sql, ComplaintNumber number) {
        return jdbc.sql(sql).param("number", number.digits()).query(String.class).list().stream()
                .map(ComplaintNumber::new)
                .toList();
    }
}
