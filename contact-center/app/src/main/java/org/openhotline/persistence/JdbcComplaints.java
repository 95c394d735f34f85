package org.openhotline.persistence;

import static org.openhotline.persistence.Columns.instant;
import static org.openhotline.persistence.Columns.set;
import static org.openhotline.persistence.Columns.someInstant;
import static org.openhotline.persistence.Columns.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.Channel;
import org.openhotline.complaint.Complainant;
import org.openhotline.complaint.Complaint;
import org.openhotline.complaint.ComplaintChanged;
import org.openhotline.complaint.ComplaintForm;
import org.openhotline.complaint.ComplaintNumber;
import org.openhotline.complaint.Complaints;
import org.openhotline.complaint.Course;
import org.openhotline.complaint.Dues;
import org.openhotline.complaint.Handling;
import org.openhotline.complaint.Missing;
import org.openhotline.complaint.Receipt;
import org.openhotline.complaint.Step;
import org.openhotline.complaint.Timing;
import org.openhotline.deadline.Due;
import org.openhotline.lifecycle.Act;
import org.openhotline.lifecycle.State;
import org.openhotline.reference.CodeTables;
import org.openhotline.vault.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcComplaints implements Complaints {

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final ComplaintColumns columns;
    private final Tokens tokens;

    JdbcComplaints(JdbcClient jdbc, SealedRecords records, Tokens tokens, CodeTables codes) {
        this.jdbc = jdbc;
        this.records = records;
        this.tokens = tokens;
        this.columns = new ComplaintColumns(records, tokens, codes);
    }

    @Override
    public int nextOrdinal(LocalDate day) {
        int used = jdbc.sql("""
                INSERT INTO complaint_day AS d (day, used) VALUES (:day, 1)
                ON CONFLICT (day) DO UPDATE SET used = d.used + 1 RETURNING used""").param("day", day).query(Integer.class).single();
        return used - 1;
    }

    @Override
    public void add(Complaint complaint) {
        Map<String, @Nullable Object> values = columns.of(complaint);
        jdbc.sql(ComplaintColumns.insert(values.keySet())).params(values).update();
    }

    @Override
    public Optional<Complaint> find(ComplaintNumber number) {
        return one("SELECT * FROM complaint WHERE number = :number", number);
    }

    @Override
    public List<Complaint> findAll(List<ComplaintNumber> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = jdbc
                .sql("SELECT * FROM complaint WHERE number IN (:numbers)")
                .param("numbers", numbers.stream().map(ComplaintNumber::digits).toList())
                .query(this::complaint)
                .list()
                .stream()
                .collect(Collectors.toMap(Complaint::number, Function.identity()));
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(found.get(number)))
                .toList();
    }

    @Override
    public Optional<Complaint> findForChange(ComplaintNumber number) {
        return one("SELECT * FROM complaint WHERE number = :number FOR UPDATE", number);
    }

    private Optional<Complaint> one(String sql, ComplaintNumber number) {
        return jdbc.sql(sql)
                .param("number", number.digits())
                .query(this::complaint)
                .optional();
    }

    @Override
    public void save(Complaint complaint) {
        Map<String, @Nullable Object> values = columns.of(complaint);
        String sql = ComplaintColumns.update(values.keySet());
        var replied = complaint.course().repliedAt();
        values.put(
                "replied_on",
                replied == null ? null : replied.atZone(Timing.ZONE).toLocalDate());
        if (jdbc.sql(sql).params(values).update() == 0) {
            throw new ComplaintChanged(complaint.number());
        }
    }

    @Override
    public void addStep(Step step) {
        var act = step.act();
        var from = step.from();
        jdbc.sql("""
                INSERT INTO complaint_step (number, kind, act, from_state, to_state, who, at, article, note)
                VALUES (:number, :kind, :act, :from, :to, :who, :at, :article, :note)""")
                .param("number", step.number().digits())
                .param("kind", step.kind())
                .param("act", Columns.name(act))
                .param("from", from == null ? null : from.code())
                .param("to", step.to().code())
                .param("who", step.who())
                .param("at", time(step.at()))
                .param("article", step.article())
                .param("note", records.sealedNote(step.note()))
                .update();
    }

    @Override
    public List<Step> history(ComplaintNumber number) {
        return jdbc.sql("SELECT * FROM complaint_step WHERE number = :number ORDER BY id")
                .param("number", number.digits())
                .query(this::step)
                .list();
    }

    @Override
    public int receivedSince(Complainant person, Instant since) {
        var phone = person.phone();
        var id = person.idNumber();
        if (phone == null && id == null) {
            return 0;
        }
        return jdbc.sql("""
                SELECT count(*) FROM complaint
                WHERE (phone_token = :phone OR id_number_token = :id) AND received_at >= :since""")
                .param("phone", phone == null ? null : tokens.whole(phone))
                .param("id", id == null ? null : tokens.of(id))
                .param("since", time(since))
                .query(Integer.class)
                .single();
    }

    private Step step(ResultSet row, int index) throws SQLException {
        int from = row.getInt("from_state");
        State before = row.wasNull() ? null : State.ofCode(from);
        return new Step(
                new ComplaintNumber(row.getString("number")),
                row.getString("kind"),
                Columns.named(Act.class, row.getString("act")),
                before,
                State.ofCode(row.getInt("to_state")),
                row.getString("who"),
                someInstant(row, "at"),
                row.getString("article"),
                records.openedNote(row.getString("note")));
    }

    private Complaint complaint(ResultSet row, int index) throws SQLException {
        Due known = due(row, "law_due");
        Due law = known == null ? new Due.Stopped() : known;
        return new Complaint(
                new ComplaintNumber(row.getString("number")),
                row.getLong("version"),
                State.ofCode(row.getInt("state")),
                new Receipt(
                        Channel.valueOf(row.getString("channel")),
                        someInstant(row, "received_at"),
                        instant(row, "partner_dispatched_at"),
                        instant(row, "phone_verified_at")),
                records.opened(row.getString("form"), ComplaintForm.class),
                set(row, "missing", Missing.class),
                course(row),
                new Dues(due(row, "step_due"), law),
                records.opened(row.getString("handling"), Handling.class),
                row.getString("policy"));
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                someInstant(row, "state_since"),
                instant(row, "decided_at"),
                instant(row, "forwarded_at"),
                instant(row, "replied_at"),
                instant(row, "answered_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Due due(ResultSet row, String column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        if (day != null) {
            return new Due.On(day);
        }
        int year = row.getInt(column + "_unpublished_year");
        return row.wasNull() ? null : new Due.ToBeSet(year);
    }
}
