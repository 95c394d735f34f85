package org.openhotline.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// A query out of `sql/*.sql`, whose file is named as a supervisor would say it. Values are written as `:name`;
/// `{handled}`
/// stands for the complaints of the period.
record Query(String sql, List<String> places) {

    private static final Pattern PLACE = Pattern.compile("(?<!:):([a-zA-Z]+)");

    static Query named(String name) {
        var sql = read(name).replace("{handled}", read("handled"));
        var places = new ArrayList<String>();
        var prepared = PLACE.matcher(sql).replaceAll(place -> {
            places.add(place.group(1));
            return "?";
        });
        return new Query(prepared, List.copyOf(places));
    }

    /// Binds the values and prepares the statement.
    PreparedStatement prepare(Connection connection, Map<String, ?> values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < places.size(); i++) {
            statement.setObject(i + 1, values.get(places.get(i)));
        }
        return statement;
    }

    private static String read(String name) {
        try (var in = Query.class.getResourceAsStream("sql/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
