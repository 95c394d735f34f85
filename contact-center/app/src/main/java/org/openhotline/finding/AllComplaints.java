package org.openhotline.finding;

import java.util.List;
import java.util.stream.Stream;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every complaint there is, read in steps by number, so that a million of them need no memory.
final class AllComplaints {

    private static final int STEP = 500;

    private final JdbcClient database;
    private final Complaints complaints;

    AllComplaints(JdbcClient database, Complaints complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    Stream<Complaint> stream() {
        return Stream.iterate(after(""), step -> !step.isEmpty(), step -> after(step.getLast()))
                .flatMap(step -> complaints
                        .findAll(step.stream().map(ComplaintNumber::new).toList())
                        .stream());
    }

    private List<String> after(String last) {
        return database.sql("SELECT number FROM complaint WHERE number > :last ORDER BY number LIMIT " + STEP)
                .param("last", last)
                .query(String.class)
                .list();
    }
}
