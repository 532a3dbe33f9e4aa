package health.fascia.workbook;

import java.util.HexFormat;
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

/** A native chart of the share of courses that reached the change that matters, and of those that got worse. */
final class OutcomesChart {

    /** Lines beyond these, and those with too few courses, stand in the table only. */
    static final int MOST_LINES = 15;

    /** Rows for title, axis and legend. */
    private static final int FRAME = 8;

    /** Columns of the table. */
    private static final int WIDE = 16;

    private OutcomesChart() {}

    /** Rows that a chart of so many lines takes; none where there is nothing to draw. */
    static int height(int lines) {
        return lines == 0 ? 1 : FRAME + lines + (lines + 1) / 2;
    }

    /** @param rows the first and the last row of the table, from 0; @param below the row under which the chart begins */
    static void draw(XSSFSheet sheet, int[] rows, int below) {
        int height = height(rows[1] - rows[0] + 1);
        XSSFClientAnchor place = new XSSFClientAnchor(0, 0, 0, 0, 0, below, WIDE, below + height - 1);
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(place);
        chart.setTitleText("Courses that reached the change that matters, and courses that got worse");
        chart.setTitleOverlay(false);
        chart.getFormattedTitle().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(11.0));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis shares = chart.createValueAxis(AxisPosition.BOTTOM);
        shares.setCrosses(AxisCrosses.MAX);
        shares.setMinimum(0);
        shares.setMaximum(1);
        shares.setMajorUnit(0.25);
        shares.setNumberFormat("0%");
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, shares);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setGapWidth(60);
        series(sheet, rows, data, new Part(OutcomesSheet.REACHED_SHARE, "Reached the change that matters", Look.GREEN));
        series(sheet, rows, data, new Part(OutcomesSheet.WORSE_SHARE, "Worse", Look.RED));
        chart.plot(data);
    }

    private record Part(int column, String name, String color) {}

    private static void series(XSSFSheet sheet, int[] rows, XDDFBarChartData data, Part part) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(rows[0], rows[1], 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(
                        sheet, new CellRangeAddress(rows[0], rows[1], part.column(), part.column())));
        series.setTitle(part.name(), null);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(part.color()))));
    }
}
