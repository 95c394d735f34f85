package org.openhotline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Collects what does not close under the name of one table, in the words of the notice.
final class Gaps {

    private final Words words;
    private final List<Gap> found = new ArrayList<>();

    Gaps(Words words) {
        this.words = words;
    }

    List<Gap> found() {
        return List.copyOf(found);
    }

    Table in(String table) {
        return new Table(words.say("gap." + table));
    }

    /// The checks of one table.
    final class Table {

        private final String where;

        private Table(String where) {
            this.where = where;
        }

        void equal(String rule, long stated, long counted) {
            equal(rule, Map.of(), stated, counted);
        }

        void equal(String rule, Map<String, String> places, long stated, long counted) {
            if (stated != counted) {
                found.add(new Gap(where, words.say("gap." + rule, places), stated, counted));
            }
        }

        void atMost(String rule, Map<String, String> places, long part, long whole) {
            if (part > whole) {
                found.add(new Gap(where, words.say("gap." + rule, places), part, whole));
            }
        }

        void once(List<String> names) {
            names.stream()
                    .distinct()
                    .forEach(name -> equal(
                            "rows.twice",
                            Map.of("row", name),
                            names.stream().filter(name::equals).count(),
                            1));
        }

        void trend(String rule, Trend stated, Trend counted) {
            equal(rule + ".now", stated.now(), counted.now());
            equal(rule + ".before", stated.before(), counted.before());
            equal(rule + ".yearAgo", stated.yearAgo(), counted.yearAgo());
        }
    }
}
