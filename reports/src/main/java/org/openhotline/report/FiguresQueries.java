package org.openhotline.report;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.openhotline.reference.CodeTables;

/// Counts the figures of a period in the hotline's database. What is a total in a table is counted by a query of its
/// own, so
/// that [ClosingCheck] compares two ways of counting.
public final class FiguresQueries {

    private final DataSource source;
    private final CodeTables codes;
    private final Clock clock;

    public FiguresQueries(DataSource source, CodeTables codes, Clock clock) {
        this.source = source;
        this.codes = codes;
        this.clock = clock;
    }

    /// The figures as they stand now.
    /// @throws FiguresNotRead when the database does not answer
    public Figures of(Period period) {
        var asOf = clock.instant();
        try (var ledger = new Ledger(source, period, asOf)) {
            var handled = new HandledQueries(ledger);
            var totals = handled.totals();
            var money = handled.lateAndMoney();
            var problems = new ProblemQueries(ledger, codes, totals);
            var survey = new SurveyQueries(ledger);
            return new Figures(
                    period,
                    asOf,
                    totals.handled(),
                    totals.effective(),
                    handled.decisions(),
                    handled.findings(),
                    problems.postal(),
                    problems.express(),
                    new EnterpriseQueries(ledger).rows(),
                    new CityQueries(ledger, codes).rows(),
                    survey.satisfactions(),
                    money.late(),
                    money.recoveredFen(),
                    new HotlineQueries(ledger).hotline(),
                    survey.survey());
        } catch (SQLException e) {
            throw new FiguresNotRead(period, e);
        }
    }
}
