package org.openhotline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openhotline.reference.CodeTables;
import org.openhotline.reference.Region;

/// Complaints by the complainant's city. Every city of the province has a row; all others share one, which is left out
/// when
/// it is empty.
final class CityQueries {

    private final Ledger ledger;
    private final CodeTables codes;
    private final Words words = Words.chinese();

    CityQueries(Ledger ledger, CodeTables codes) {
        this.ledger = ledger;
        this.codes = codes;
    }

    private record Cell(@Nullable String code, Trend handled, long effective) {}

    List<CityRow> rows() throws SQLException {
        var cities = codes.regions().stream().filter(Region::isCity).toList();
        var cells = new HashMap<String, List<Cell>>();
        for (var cell : ledger.rows("complaints-by-city", CityQueries::cell)) {
            var known = cities.stream().anyMatch(city -> city.code().equals(cell.code()));
            var code = known && cell.code() != null ? cell.code() : CityRow.ELSEWHERE;
            cells.computeIfAbsent(code, c -> new ArrayList<>()).add(cell);
        }
        var rows = new ArrayList<CityRow>();
        cities.forEach(city -> rows.add(row(city.code(), city.name(), cells.getOrDefault(city.code(), List.of()))));
        var elsewhere = cells.get(CityRow.ELSEWHERE);
        if (elsewhere != null) {
            rows.add(row(CityRow.ELSEWHERE, words.say("row.elsewhere"), elsewhere));
        }
        return rows;
    }

    private static CityRow row(String code, String name, List<Cell> cells) {
        return new CityRow(
                code,
                name,
                Trend.sum(cells.stream(), Cell::handled),
                cells.stream().mapToLong(Cell::effective).sum());
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("code"),
                new Trend(row.getLong("now"), row.getLong("before"), row.getLong("year_ago")),
                row.getLong("effective"));
    }
}
