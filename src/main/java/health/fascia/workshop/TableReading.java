package health.fascia.workshop;

import health.fascia.rulebook.RuleProblem;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Reads the sheets of the officers' workbooks as text, whatever stands in them. */
final class TableReading {

    private static final String READ_ME = "Read me";

    private final Path folder;
    private final List<RuleProblem> problems;

    TableReading(Path folder, List<RuleProblem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Gives the tables of these workbooks; what cannot be read is told to the problems. */
    List<TableText> read(List<String> workbooks) {
        List<TableText> tables = new ArrayList<>();
        for (String file : workbooks) {
            try (WorkbookFile workbook = WorkbookFile.open(folder.resolve(file), sheet -> false)) {
                for (SheetInfo sheet : workbook.sheets()) {
                    if (!sheet.hidden() && !sheet.name().equalsIgnoreCase(READ_ME)) {
                        read(file, sheet.name(), workbook, tables);
                    }
                }
            } catch (RefusedWorkbook refused) {
                problems.add(new RuleProblem(file, "whole file", String.valueOf(refused.getMessage())));
            }
        }
        return tables;
    }

    private void read(String file, String sheet, WorkbookFile workbook, List<TableText> tables) {
        try (SheetRows rows = workbook.rows(sheet)) {
            if (!rows.hasNext()) {
                return;
            }
            Map<Integer, String> headers = headers(rows.next());
            List<TableText.Row> lines = new ArrayList<>();
            while (rows.hasNext()) {
                lines.add(line(rows.next(), headers));
            }
            tables.add(new TableText(file, sheet, List.copyOf(headers.values()), List.copyOf(lines)));
        } catch (RefusedWorkbook | UncheckedIOException refused) {
            problems.add(new RuleProblem(file, "sheet " + sheet, String.valueOf(refused.getMessage())));
        }
    }

    private static Map<Integer, String> headers(SheetRow first) {
        Map<Integer, String> headers = new TreeMap<>();
        for (SheetCell cell : first.cells()) {
            String text = cell.text().strip();
            if (!text.isEmpty()) {
                headers.put(cell.column(), headers.containsValue(text) ? text + " (" + cell.address() + ")" : text);
            }
        }
        return headers;
    }

    private static TableText.Row line(SheetRow row, Map<Integer, String> headers) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (SheetCell cell : row.cells()) {
            String text = cell.text().strip();
            if (!text.isEmpty()) {
                String header = headers.get(cell.column());
                cells.put(Objects.requireNonNullElse(header, "(column " + cell.address() + ")"), text);
            }
        }
        return new TableText.Row(row.number(), cells);
    }
}
