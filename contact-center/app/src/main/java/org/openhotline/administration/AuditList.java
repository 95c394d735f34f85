package org.openhotline.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openhotline.audit.AuditAct;
import org.openhotline.complaint.Timing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The audit log as a list, newest first. Pages follow each other by key, so that what is written meanwhile moves
/// nothing.
@Component
final class AuditList {

    static final int PAGE = 50;

    private final JdbcClient database;

    AuditList(JdbcClient database) {
        this.database = database;
    }

    /// What to list; null is any.
    ///
    /// @param reference a complaint's number, a login, whatever was the object
    /// @param until inclusive
    /// @param after the id at which the page before ended
    record Filter(
            @Nullable String who,
            @Nullable AuditAct act,
            @Nullable String reference,
            @Nullable String ip,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long after) {

        /// How it is told in the audit log itself.
        String told() {
            List<String> words = new ArrayList<>();
            Map<String, @Nullable Object> named = new HashMap<>();
            named.put("who", who);
            named.put("act", act);
            named.put("reference", reference);
            named.put("ip", ip);
            named.put("from", from);
            named.put("until", until);
            named.forEach((name, value) -> {
                if (value != null) {
                    words.add(name + "=" + value);
                }
            });
            words.sort(null);
            return String.join(" ", words);
        }
    }

    /// @param place in the chain; null when the entry is not sealed yet
    record Entry(
            long id,
            Instant at,
            String who,
            @Nullable String ip,
            String act,
            String chinese,
            @Nullable String subject,
            @Nullable String reference,
            @Nullable String was,
            @Nullable String became,
            @Nullable String reason,
            @Nullable String request,
            @Nullable Long place) {}

    List<Entry> find(Filter filter) {
        List<String> conditions = new ArrayList<>(List.of("TRUE"));
        Map<String, @Nullable Object> values = new HashMap<>();
        and("e.who = :who", "who", filter.who(), conditions, values);
        and("e.act = :act", "act", filter.act() == null ? null : filter.act().name(), conditions, values);
        and("e.reference = :reference", "reference", filter.reference(), conditions, values);
        and("e.ip = :ip", "ip", filter.ip(), conditions, values);
        and("e.at >= :from", "from", start(filter.from()), conditions, values);
        LocalDate until = filter.until();
        and("e.at < :until", "until", start(until == null ? null : until.plusDays(1)), conditions, values);
        and("e.id < :after", "after", filter.after(), conditions, values);
        return database.sql("SELECT e.*, s.position FROM audit_entry e LEFT JOIN audit_seal s ON s.entry = e.id WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY e.id DESC LIMIT " + PAGE)
                .params(values)
                .query((row, _) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("ip"),
                        row.getString("act"),
                        chinese(row.getString("act")),
                        row.getString("subject"),
                        row.getString("reference"),
                        row.getString("was"),
                        row.getString("became"),
                        row.getString("reason"),
                        row.getString("request"),
                        row.getObject("position", Long.class)))
                .list();
    }

    private static void and(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, @Nullable Object> values) {
        if (value != null && !value.equals("")) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(Timing.ZONE).toOffsetDateTime();
    }

    /// An act that a later version does not know any more keeps its name.
    private static String chinese(String act) {
        for (AuditAct known : AuditAct.values()) {
            if (known.name().equals(act)) {
                return known.chinese();
            }
        }
        return act;
    }
}
