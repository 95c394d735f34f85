package org.openhotline.report.paper;

import java.util.List;

/// One piece of a document, top to bottom. Every text in it has passed [Printable], so that no name out of a database
/// can
/// break a file or a page.
public sealed interface Block {

    /// The title over everything, centred. A line break in it is kept.
    record Title(String text) implements Block {
        public Title {
            text = Printable.lines(text);
        }
    }

    /// The line under the title: the period, the issuer.
    record Subtitle(String text) implements Block {
        public Subtitle {
            text = Printable.line(text);
        }
    }

    /// A heading: level 1 is 一、 in black type, level 2 is (一) in regular script.
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 2) {
                throw new IllegalArgumentException("a heading has level 1 or 2, not " + level);
            }
            text = Printable.line(text);
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = Printable.line(text);
        }
    }

    /// Small print: how a figure was counted.
    record Note(String text) implements Block {
        public Note {
            text = Printable.line(text);
        }
    }

    /// Issuer and date at the end, to the right.
    record Signature(List<String> lines) implements Block {
        public Signature {
            lines = Printable.all(lines);
        }
    }

    /// A table with a caption above it. Widths are relative (3 is three times as wide as 1), one for each column.
    record Table(String caption, List<String> columns, List<Integer> widths, List<Row> rows) implements Block {

        /// A table of so few rows is not parted by the end of a page.
        private static final int SHORT = 8;

        public boolean isShort() {
            return rows.size() <= SHORT;
        }

        public Table {
            caption = Printable.line(caption);
            columns = Printable.all(columns);
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
            var count = columns.size();
            if (widths.size() != count
                    || rows.stream().anyMatch(row -> row.cells().size() != count)) {
                throw new IllegalArgumentException("each row of \"" + caption + "\" needs " + count + " cells");
            }
        }
    }

    /// A row; a total stands out in bold.
    record Row(List<String> cells, boolean total) {
        public Row {
            cells = Printable.all(cells);
        }
    }

    /// Columns beside each other for each category, whole numbers, drawn with their values on top.
    record Chart(String caption, List<String> categories, List<Series> series) implements Block {
        public Chart {
            caption = Printable.line(caption);
            categories = Printable.all(categories);
            series = List.copyOf(series);
            var count = categories.size();
            if (count == 0
                    || series.isEmpty()
                    || series.stream().anyMatch(s -> s.values().size() != count)) {
                throw new IllegalArgumentException("each series of \"" + caption + "\" needs " + count + " values");
            }
        }
    }

    record Series(String name, List<Long> values) {
        public Series {
            name = Printable.line(name);
            values = List.copyOf(values);
        }
    }
}
