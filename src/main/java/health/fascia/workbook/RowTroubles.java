package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/** What makes a row unreadable whatever its columns ask: a file that contradicts itself, and merged cells. */
final class RowTroubles {

    private static final Pattern CELL = Pattern.compile("^([A-Z]{1,3})([0-9]{1,7})\\b");
    private static final String RETYPE = "Type the row again and save the workbook in the spreadsheet program.";

    private RowTroubles() {}

    static List<CellProblem> of(SheetRow row, IntakeTab tab) {
        List<CellProblem> troubles = new ArrayList<>(0);
        for (String problem : row.problems()) {
            troubles.add(contradiction(row, problem, tab));
        }
        for (SheetCell cell : row.cells()) {
            if (cell.merged() != null && tab.findColumn(cell.column()).isPresent()) {
                addMerge(cell, cell.merged(), tab, troubles);
            }
        }
        return troubles;
    }

    /** The reader's sentences read "F7 is given 2 times ...; what to do": address, problem, cure. */
    private static CellProblem contradiction(SheetRow row, String sentence, IntakeTab tab) {
        Matcher address = CELL.matcher(sentence);
        int cut = sentence.lastIndexOf("; ");
        String problem = cut < 0 ? sentence : sentence.substring(0, cut) + ".";
        String cure = cut < 0 ? RETYPE : capital(sentence.substring(cut + 2));
        if (!address.find()) {
            return new CellProblem("row " + row.number(), "", "", problem, cure);
        }
        String column = row.cells().stream()
                .filter(cell -> cell.address().equals(address.group()))
                .flatMap(cell -> tab.findColumn(cell.column()).stream())
                .map(found -> found.header())
                .findFirst()
                .orElse("");
        return new CellProblem(address.group(), column, "", problem, cure);
    }

    private static void addMerge(SheetCell cell, String range, IntakeTab tab, List<CellProblem> troubles) {
        CellRangeAddress merged = CellRangeAddress.valueOf(range);
        boolean overRows = merged.getLastRow() > merged.getFirstRow();
        long columns = tab.header().columns().keySet().stream()
                .filter(column -> column - 1 >= merged.getFirstColumn() && column - 1 <= merged.getLastColumn())
                .count();
        if (overRows || columns > 1) {
            String header = tab.findColumn(cell.column()).orElseThrow().header();
            troubles.add(new CellProblem(
                    cell.address(),
                    header,
                    CellProblem.shortened(cell.text()),
                    "Merged cells: " + range + " is one cell, so nobody can know for which "
                            + (overRows ? "rows" : "columns") + " its value is meant.",
                    "Unmerge " + range + " and fill in every cell."));
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
