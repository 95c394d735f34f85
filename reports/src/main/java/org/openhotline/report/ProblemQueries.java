package org.openhotline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openhotline.complaint.PostalItem.BusinessType;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.ProblemType;

/// Complaints by official problem type. Every official type has a row, also where nobody complained.
final class ProblemQueries {

    private final Ledger ledger;
    private final CodeTables codes;
    private final HandledQueries.Totals totals;
    private final Words words = Words.chinese();

    ProblemQueries(Ledger ledger, CodeTables codes, HandledQueries.Totals totals) {
        this.ledger = ledger;
        this.codes = codes;
        this.totals = totals;
    }

    private record Cell(String sector, String problem, PostalBusiness business, Trend handled, long effective) {}

    ProblemTable postal() throws SQLException {
        var byBusiness = new EnumMap<PostalBusiness, Long>(PostalBusiness.class);
        ledger.rows(
                        "postal-complaints-by-business-type",
                        row -> Map.entry(business(row.getString("business_type")), row.getLong("now")))
                .forEach(entry -> byBusiness.merge(entry.getKey(), entry.getValue(), Long::sum));
        return new ProblemTable(
                rows("POSTAL", true),
                totals.handled().postal(),
                totals.effective().now().postal(),
                byBusiness);
    }

    ProblemTable express() throws SQLException {
        return new ProblemTable(
                rows("EXPRESS", false),
                totals.handled().express(),
                totals.effective().now().express(),
                Map.of());
    }

    private List<ProblemTable.Row> rows(String sector, boolean withBusiness) throws SQLException {
        var byProblem = new TreeMap<String, List<Cell>>();
        names().keySet().forEach(code -> byProblem.put(code, new ArrayList<>()));
        ledger.rows("complaints-by-problem-and-business-type", ProblemQueries::cell).stream()
                .filter(cell -> cell.sector().equals(sector))
                .forEach(cell -> byProblem
                        .computeIfAbsent(cell.problem(), code -> new ArrayList<>())
                        .add(cell));
        var rows = new ArrayList<ProblemTable.Row>();
        byProblem.forEach((code, cells) -> rows.add(row(code, cells, withBusiness)));
        return rows;
    }

    private ProblemTable.Row row(String code, List<Cell> cells, boolean withBusiness) {
        var byBusiness = new EnumMap<PostalBusiness, Long>(PostalBusiness.class);
        if (withBusiness) {
            cells.forEach(
                    cell -> byBusiness.merge(cell.business(), cell.handled().now(), Long::sum));
        }
        return new ProblemTable.Row(
                code,
                names().getOrDefault(code, words.say("row.unsorted")),
                Trend.sum(cells.stream(), Cell::handled),
                cells.stream().mapToLong(Cell::effective).sum(),
                byBusiness);
    }

    /// The official rows: types of level 1 that count under their own code.
    private Map<String, String> names() {
        var names = new TreeMap<String, String>();
        codes.problemTypes().stream()
                .filter(type -> !type.isLevel2() && type.code().equals(type.statLevel1()))
                .forEach((ProblemType type) -> names.put(type.code(), type.name()));
        return names;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("sector"),
                row.getString("problem"),
                business(row.getString("business_type")),
                new Trend(row.getLong("now"), row.getLong("before"), row.getLong("year_ago")),
                row.getLong("effective"));
    }

    private static PostalBusiness business(@Nullable String type) {
        return PostalBusiness.of(type == null ? null : BusinessType.valueOf(type));
    }
}
