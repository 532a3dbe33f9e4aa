package health.fascia.workbook;

import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** A native chart of what became of the requests of each payer. */
final class TurnaroundChart {

    /** Column, from 0, and color of each part of a bar. */
    private static final Map<Integer, String> PARTS =
            new java.util.TreeMap<>(Map.of(3, Look.GREEN, 5, Look.ORANGE, 6, Look.RED, 7, Look.GRAY, 8, Look.AMBER));

    private static final Map<Integer, String> NAMES =
            Map.of(3, "Approved", 5, "Approved in part", 6, "Denied", 7, "Withdrawn", 8, "Open");

    /** What is left of a page below a short table. */
    private static final int MOST_ROWS = 24;

    private TurnaroundChart() {}

    /** @param rows the first and the last row of the table, from 0; @param below the row under which the chart begins */
    static void draw(XSSFSheet sheet, int[] rows, int below) {
        int height = Math.min(MOST_ROWS, rows[1] - rows[0] + 9);
        XSSFClientAnchor place = new XSSFClientAnchor(0, 0, 0, 0, 0, below, 12, below + height);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText("What became of the requests");
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(11.0));
        // Its names stand in a hidden column.
        chart.setPlotOnlyVisibleCells(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis requests = chart.createValueAxis(AxisPosition.BOTTOM);
        requests.setCrosses(AxisCrosses.MAX);
        requests.setMinimum(0);
        requests.setNumberFormat("#,##0");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, requests);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(45);
        parts(sheet, rows, data);
        chart.plot(data);
        overlap(chart);
    }

    private static void parts(XSSFSheet sheet, int[] rows, XDDFBarChartData data) {
        PARTS.forEach((column, color) -> {
            XDDFChartData.Series series = data.addSeries(
                    XDDFDataSourcesFactory.fromStringCellRange(
                            sheet, new CellRangeAddress(rows[0], rows[1], TurnaroundSheet.NAME, TurnaroundSheet.NAME)),
                    XDDFDataSourcesFactory.fromNumericCellRange(
                            sheet, new CellRangeAddress(rows[0], rows[1], column, column)));
            series.setTitle(NAMES.get(column), null);
            series.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(color))));
        });
    }

    /** The parts of a bar stand on each other. POI's small schemas lack the element's type, so that it is put in by name. */
    private static void overlap(XSSFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (XmlCursor cursor = bars.newCursor()) {
            String charts = bars.schemaType().getName().getNamespaceURI();
            if (cursor.toChild(charts, "gapWidth") && cursor.toNextSibling()) {
                cursor.beginElement("overlap", charts);
                cursor.insertAttributeWithValue("val", "100");
            }
        }
    }
}
