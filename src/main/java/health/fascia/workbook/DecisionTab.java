package health.fascia.workbook;

import health.fascia.sheet.CellText;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tab on which we asked for decisions: its outcome, and where each of our columns stands now.
 *
 * @param header the number of the header row, from 1
 * @param columns the place of each column, from 1, by its header in small letters
 */
record DecisionTab(String name, Outcome outcome, int header, Map<String, Integer> columns) {

    /** A person may have put lines above the header. */
    private static final int HEADER_WITHIN = 30;

    /** Finds one among the sheets of a workbook; empty when the sheet is none of those. */
    static Optional<DecisionTab> find(WorkbookFile file, SheetInfo info) throws RefusedWorkbook {
        Optional<Outcome> outcome = outcome(info.name());
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        try (SheetRows rows = file.rows(info.name())) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > HEADER_WITHIN) {
                    break;
                }
                if (isHeader(row)) {
                    return Optional.of(read(file.name(), info.name(), outcome.get(), row));
                }
            }
        }
        return Optional.empty();
    }

    static Optional<Outcome> outcome(String tab) {
        return Arrays.stream(Outcome.values())
                .filter(Outcome::isDecidedHere)
                .filter(each -> each.tab().equalsIgnoreCase(CellText.normalize(tab)))
                .findFirst();
    }

    /** Whether a row names the columns by which we know our own sheet. */
    static boolean isHeader(SheetRow row) {
        List<String> names =
                row.cells().stream().map(cell -> small(cell.text())).toList();
        return List.of(CaseColumns.CASE, CaseColumns.DETERMINATION, CaseColumns.KEY).stream()
                .map(DecisionTab::small)
                .allMatch(names::contains);
    }

    private static DecisionTab read(String file, String tab, Outcome outcome, SheetRow row) throws RefusedWorkbook {
        Map<String, Integer> columns = new HashMap<>();
        for (SheetCell cell : row.cells()) {
            Integer other = columns.putIfAbsent(small(cell.text()), cell.column());
            if (other != null && !cell.text().isEmpty()) {
                throw RefusedWorkbook.of(
                        file,
                        "has the column '" + cell.text() + "' twice on sheet '" + tab + "', in "
                                + IntakeTab.letters(other) + " and " + IntakeTab.letters(cell.column())
                                + "; delete or rename one of the two.");
            }
        }
        for (String needed : CaseColumns.ANSWER) {
            if (!columns.containsKey(small(needed))) {
                throw RefusedWorkbook.of(
                        file,
                        "lacks the column '" + needed + "' on sheet '" + tab
                                + "'; decide in the workbook as it came out of the outbox, without deleting columns.");
            }
        }
        return new DecisionTab(tab, outcome, row.number(), columns);
    }

    /** What a row holds under one of our headers; empty where the column or the cell is gone. */
    String text(SheetRow row, String header) {
        Integer column = columns.get(small(header));
        return column == null ? "" : row.findCell(column).map(SheetCell::text).orElse("");
    }

    /** The address of a column in a row; that of the row's first cell where the column is gone. */
    String address(SheetRow row, String header) {
        return IntakeTab.letters(columns.getOrDefault(small(header), 1)) + row.number();
    }

    boolean has(String header) {
        return columns.containsKey(small(header));
    }

    private static String small(String header) {
        return header.toLowerCase(Locale.ROOT);
    }
}
