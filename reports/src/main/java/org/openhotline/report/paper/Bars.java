package org.openhotline.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where the columns, lines and words of a chart stand on the pdf page, in millimetres from the top left corner of its
/// frame.
/// They are boxes of the page itself and no picture: the words in them can be found and read out, and no second
/// renderer with
/// its own fonts is needed.
public record Bars(
        String width,
        String height,
        String floor,
        List<Grid> grid,
        List<Bar> bars,
        List<Label> labels,
        List<Key> keys) {

    private static final double WIDTH = 150;
    private static final double LEFT = 12;
    private static final double TOP = 5;
    private static final double WORDS = 8;
    private static final double PLOT = WIDTH - LEFT - 2;

    /// The same colours as in the docx: dark blue, ochre, green, red, grey.
    static final List<String> COLOURS = List.of("1F4E79", "C8963E", "5B8C5A", "A23B3B", "7F7F7F");

    public record Grid(String top, String value) {}

    public record Bar(
            String left, String top, String width, String height, String colour, String value, String valueTop) {}

    public record Label(String left, String width, String text) {}

    public record Key(String colour, String name) {}

    static Bars of(Block.Chart chart, Paper.Layout layout) {
        var floor = layout == Paper.Layout.OFFICIAL ? 50.0 : 34.0;
        var scale = Scale.over(chart.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0));
        var slot = PLOT / chart.categories().size();
        var labels = new ArrayList<Label>();
        for (var i = 0; i < chart.categories().size(); i++) {
            labels.add(
                    new Label(mm(LEFT + i * slot), mm(slot), chart.categories().get(i)));
        }
        var keys = new ArrayList<Key>();
        for (var s = 0; s < chart.series().size(); s++) {
            keys.add(new Key(colour(s), chart.series().get(s).name()));
        }
        return new Bars(
                mm(WIDTH),
                mm(floor + WORDS),
                mm(floor),
                grid(scale, floor),
                bars(chart, scale, slot, floor),
                labels,
                keys);
    }

    private static List<Grid> grid(Scale scale, double floor) {
        var lines = new ArrayList<Grid>();
        for (long value = 0; value <= scale.top(); value += scale.step()) {
            lines.add(new Grid(mm(y(value, scale, floor)), Long.toString(value)));
        }
        return lines;
    }

    private static List<Bar> bars(Block.Chart chart, Scale scale, double slot, double floor) {
        var thickness = Math.min(9, slot * 0.8 / chart.series().size());
        var margin = (slot - thickness * chart.series().size()) / 2;
        var bars = new ArrayList<Bar>();
        for (var s = 0; s < chart.series().size(); s++) {
            var values = chart.series().get(s).values();
            for (var i = 0; i < values.size(); i++) {
                var top = y(values.get(i), scale, floor);
                var left = LEFT + i * slot + margin + s * thickness;
                bars.add(new Bar(
                        mm(left),
                        mm(top),
                        mm(thickness),
                        mm(floor - top),
                        colour(s),
                        values.get(i).toString(),
                        mm(top - 3.6)));
            }
        }
        return bars;
    }

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    private static double y(long value, Scale scale, double floor) {
        return floor - (floor - TOP) * value / scale.top();
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }

    /// A round step (1, 2 or 5 times a power of ten), at most six lines.
    private record Scale(long step, long top) {
        static Scale over(long highest) {
            long step = 1;
            for (var factor = 0; highest > step * 5; factor++) {
                step = (factor % 3 == 1) ? step / 2 * 5 : step * 2;
            }
            return new Scale(step, Math.max(step, (highest + step - 1) / step * step));
        }
    }
}
