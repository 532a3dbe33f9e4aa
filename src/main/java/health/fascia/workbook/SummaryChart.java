package health.fascia.workbook;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A native bar chart of the outcomes beside their table, in the colors of the sheets. */
final class SummaryChart {

    /** A fifth of an inch between table and chart. */
    private static final int GAP_EMU = 182_880;

    private SummaryChart() {}

    /** Draws the names of column A and the cases of column B of these rows, counted from 0. */
    static void draw(XSSFSheet sheet, int firstRow, int lastRow) {
        XSSFClientAnchor place = new XSSFClientAnchor(GAP_EMU, 0, 0, 0, 5, firstRow - 1, 8, lastRow + 4);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText("Cases by outcome");
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(11.0));
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis cases = chart.createValueAxis(AxisPosition.BOTTOM);
        cases.setCrosses(AxisCrosses.MAX);
        cases.setMinimum(0);
        cases.setNumberFormat("#,##0");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, cases);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(45);
        data.setVaryColors(false);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(firstRow, lastRow, 1, 1)));
        series.setTitle("Cases", null);
        for (Outcome outcome : Outcome.values()) {
            byte[] color = java.util.HexFormat.of().parseHex(Look.color(outcome));
            series.getDataPoint(outcome.ordinal())
                    .setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(color)));
        }
        chart.plot(data);
    }
}
