package org.openhotline.report.paper;

import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// A Word chart that can be edited: its numbers lie in a small workbook inside the file.
final class DocxChart {

    private DocxChart() {}

    static void print(Block.Chart block, XWPFDocument document, Paper paper)
            throws IOException, InvalidFormatException {
        var height = switch (paper.layout()) {
            case OFFICIAL -> 7.2;
            case ONE_PAGE -> 5.4;
        };
        var before = document.getParagraphs().size();
        var chart = document.createChart(
                (int) (15.2 * Units.EMU_PER_CENTIMETER), (int) (height * Units.EMU_PER_CENTIMETER));
        document.getParagraphs()
                .subList(before, document.getParagraphs().size())
                .forEach(p -> p.setStyle("Figure"));
        plot(block, chart);
        var about = chart.getWorkbook().getProperties().getCoreProperties();
        about.setCreated(Optional.of(Date.from(paper.madeAt())));
        about.setCreator(paper.author());
    }

    private static void plot(Block.Chart block, XWPFChart chart) {
        chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        chart.setAutoTitleDeleted(true);
        var across = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var up = chart.createValueAxis(AxisPosition.LEFT);
        up.setCrosses(AxisCrosses.AUTO_ZERO);
        up.setCrossBetween(AxisCrossBetween.BETWEEN);
        up.setNumberFormat("0");
        up.setMinimum(0);
        up.getOrAddMajorGridProperties()
                .setLineProperties(
                        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.LIGHT_GRAY))));
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, across, up);
        data.setBarDirection(BarDirection.COL);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        data.setVaryColors(false);
        var last = block.categories().size();
        var categories = XDDFDataSourcesFactory.fromArray(
                block.categories().toArray(String[]::new), chart.formatRange(new CellRangeAddress(1, last, 0, 0)), 0);
        for (var s = 0; s < block.series().size(); s++) {
            var series = block.series().get(s);
            var values = XDDFDataSourcesFactory.fromArray(
                    series.values().toArray(Long[]::new),
                    chart.formatRange(new CellRangeAddress(1, last, s + 1, s + 1)),
                    s + 1);
            var bars = (XDDFBarChartData.Series) data.addSeries(categories, values);
            bars.setTitle(series.name(), chart.setSheetTitle(series.name(), s + 1));
            // Without a fill of its own LibreOffice draws a series without columns.
            bars.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb(Bars.colour(s)))));
            labels(bars);
        }
        chart.plot(data);
    }

    private static void labels(XDDFBarChartData.Series series) {
        var labels = series.getCTBarSer().addNewDLbls();
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static byte[] rgb(String hex) {
        var colour = Integer.parseInt(hex, 16);
        return new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
    }
}
