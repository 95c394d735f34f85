package org.openhotline.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/// A Word table: the header row repeats on each page, no row is torn by a page's end, widths are fixed in twips
/// (LibreOffice
/// ignores percentages of cells).
final class DocxTable {

    private static final String LINE = "555555";
    private static final String EDGE = "000000";

    private DocxTable() {}

    static void print(Block.Table block, XWPFDocument document, int width) {
        var widths = widths(block.widths(), width);
        var table =
                document.createTable(block.rows().size() + 1, block.columns().size());
        lookOf(table, width, widths);
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, block.columns(), widths, "TableHead", "E9EEF4", true);
        for (var i = 0; i < block.rows().size(); i++) {
            var row = block.rows().get(i);
            var last = block.rows().size() - 1;
            // A longer table may go over a page's end, but neither its head nor its total stands there alone.
            var keep = i < last && (block.isShort() || i < 2 || i >= last - 2);
            fill(
                    table.getRow(i + 1),
                    row.cells(),
                    widths,
                    row.total() ? "TableHead" : "TableText",
                    row.total() ? "F4F4F4" : "FFFFFF",
                    keep);
        }
    }

    private static void lookOf(XWPFTable table, int width, List<Integer> widths) {
        var properties = table.getCTTbl().getTblPr();
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(BigInteger.valueOf(width));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setTopBorder(XWPFBorderType.SINGLE, 10, 0, EDGE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 10, 0, EDGE);
        table.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setRightBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setCellMargins(40, 40, 40, 40);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(column)));
    }

    private static void fill(
            XWPFTableRow row,
            List<String> texts,
            List<Integer> widths,
            String style,
            String fill,
            boolean keepWithNext) {
        row.setCantSplitRow(true);
        for (var i = 0; i < texts.size(); i++) {
            var cell = row.getCell(i);
            cell.setWidth(widths.get(i).toString());
            cell.setColor(fill);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            var paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle(style);
            paragraph.setKeepNext(keepWithNext);
            paragraph.createRun().setText(texts.get(i));
        }
    }

    private static List<Integer> widths(List<Integer> relative, int width) {
        var sum = relative.stream().mapToInt(Integer::intValue).sum();
        return relative.stream().map(part -> part * width / sum).toList();
    }
}
