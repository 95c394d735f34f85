package org.openhotline.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The order of rows: most complaints first, then by code; what is a remainder stands last whatever its number.
final class Ranking {

    /// Codes of remainders: 其他, 未分类, 未列明.
    private static final Set<String> LAST =
            Set.of("99", ProblemTable.UNSORTED, "OTHER", EnterpriseRow.UNNAMED, CityRow.ELSEWHERE);

    private Ranking() {}

    static List<ProblemTable.Row> problems(List<ProblemTable.Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((ProblemTable.Row row) -> LAST.contains(row.code()))
                        .thenComparingLong(row -> -row.handled().now())
                        .thenComparing(ProblemTable.Row::code))
                .toList();
    }

    static List<EnterpriseRow> enterprises(List<EnterpriseRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((EnterpriseRow row) -> LAST.contains(row.code()))
                        .thenComparingLong(row -> -row.handled().now())
                        .thenComparing(EnterpriseRow::code))
                .toList();
    }

    static List<CityRow> cities(List<CityRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((CityRow row) -> LAST.contains(row.code()))
                        .thenComparing(CityRow::code))
                .toList();
    }
}
