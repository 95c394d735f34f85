package org.openhotline.setting;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openhotline.audit.AuditAct;
import org.openhotline.audit.AuditLog;
import org.openhotline.audit.AuditNote;
import org.openhotline.complaint.UnitOfWork;
import org.openhotline.deadline.YearCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The years whose holidays are known: those inside the jar, those in the folder of the operator, and those that the
/// administrator uploaded, each going before the former. An uploaded year holds at once.
public final class PublishedYears {

    private final List<Year> fromFiles;
    private final JdbcClient database;
    private final UnitOfWork unitOfWork;
    private final AuditLog audit;
    private final Clock clock;
    private volatile Map<Integer, Year> known;

    public PublishedYears(
            List<Year> fromFiles, JdbcClient database, UnitOfWork unitOfWork, AuditLog audit, Clock clock) {
        this.fromFiles = fromFiles;
        this.database = database;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
        this.clock = clock;
        known = read();
    }

    /// One year as the State Council's notice gives it.
    ///
    /// @param loadedAt when it was uploaded; the beginning of time when it came with the application
    public record Year(
            int year, String source, Set<LocalDate> off, Set<LocalDate> makeUp, Instant loadedAt, String loadedBy) {

        /// @throws IllegalArgumentException when a day is of another year, or both off and a working day
        public YearCalendar calendar() {
            return new YearCalendar(year, off, makeUp);
        }
    }

    /// In order.
    public List<Year> all() {
        return List.copyOf(known.values());
    }

    /// Empty when the year is not published.
    public Optional<YearCalendar> calendar(int year) {
        return Optional.ofNullable(known.get(year)).map(Year::calendar);
    }

    /// @throws IllegalArgumentException as [Year#calendar()]
    public void publish(int year, String source, Set<LocalDate> off, Set<LocalDate> makeUp, String who) {
        var published = new Year(year, source, off, makeUp, clock.instant(), who);
        YearCalendar fits = published.calendar();
        unitOfWork.together(() -> {
            Year before = known.get(year);
            store(published);
            audit.write(
                    who,
                    AuditNote.of(AuditAct.SETTING_CHANGED)
                            .about("CALENDAR", String.valueOf(fits.year()))
                            .changed(before == null ? null : written(before), written(published)));
        });
        known = read();
    }

    private static String written(Year year) {
        return year.source() + " 休 " + new TreeSet<>(year.off()) + " 班 " + new TreeSet<>(year.makeUp());
    }

    private void store(Year year) {
        database.sql("""
                INSERT INTO holiday_year (year, source, days_off, make_up, loaded_at, loaded_by)
                VALUES (:year, :source, CAST(:off AS date[]), CAST(:makeUp AS date[]), :at, :who)
                ON CONFLICT (year) DO UPDATE SET source = excluded.source, days_off = excluded.days_off,
                    make_up = excluded.make_up, loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by""")
                .param("year", year.year())
                .param("source", year.source())
                .param("off", array(year.off()))
                .param("makeUp", array(year.makeUp()))
                .param("at", year.loadedAt().atOffset(ZoneOffset.UTC))
                .param("who", year.loadedBy())
                .update();
    }

    private static String array(Set<LocalDate> days) {
        return days.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private Map<Integer, Year> read() {
        Map<Integer, Year> years = new TreeMap<>();
        fromFiles.forEach(year -> years.put(year.year(), year));
        database.sql("SELECT * FROM holiday_year")
                .query((row, _) -> new Year(
                        row.getInt("year"),
                        row.getString("source"),
                        days(row.getArray("days_off")),
                        days(row.getArray("make_up")),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant(),
                        row.getString("loaded_by")))
                .list()
                .forEach(year -> years.put(year.year(), year));
        return years;
    }

    private static Set<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).collect(Collectors.toSet());
    }
}
