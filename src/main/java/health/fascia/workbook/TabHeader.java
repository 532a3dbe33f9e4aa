package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeColumn.Need;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header row of an intake sheet.
 *
 * @param row its number, from 1
 * @param columns the known columns by their place, from 1
 * @param unknown headers that are not known, each with its cell
 * @param twice columns that two headers mean, each with both cells
 * @param problems what makes the row itself contradict itself
 */
record TabHeader(
        int row,
        Map<Integer, IntakeColumn> columns,
        Map<String, String> unknown,
        List<String> twice,
        List<String> problems) {

    /** So many known names make a row a header; a title line rarely has two. */
    private static final int ENOUGH_NAMES = 3;

    /** So many troubles are told in a refusal; it shall stay a sentence. */
    private static final int TOLD = 5;

    static TabHeader read(IntakeSheet sheet, SheetRow row) {
        Map<Integer, IntakeColumn> columns = new TreeMap<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        Map<String, SheetCell> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            if (cell.text().isEmpty()) {
                continue;
            }
            Optional<IntakeColumn> column = sheet.findColumn(cell.text());
            if (column.isEmpty()) {
                unknown.put(cell.address(), CellProblem.shortened(cell.text()));
                continue;
            }
            SheetCell first = seen.putIfAbsent(column.get().key(), cell);
            if (first != null) {
                twice.add("'" + column.get().header() + "' in " + first.address() + " and " + cell.address());
            }
            columns.putIfAbsent(cell.column(), column.get());
        }
        return new TabHeader(row.number(), columns, unknown, twice, row.problems());
    }

    /** Whether a column, counted from 1, has any name. */
    boolean isNamed(int column) {
        return columns.containsKey(column)
                || unknown.keySet().stream().anyMatch(cell -> cell.equals(IntakeTab.letters(column) + row));
    }

    /** Whether the row names enough known columns to be a header and not a title. */
    boolean isHeader(IntakeSheet sheet) {
        long required = sheet.columns().stream()
                .filter(column -> column.need() == Need.REQUIRED)
                .count();
        long distinct = columns.values().stream().distinct().count();
        return distinct >= Math.min(ENOUGH_NAMES, Math.max(2, (required + 1) / 2));
    }

    private static String first(List<String> all, String between) {
        String told = String.join(between, all.subList(0, Math.min(TOLD, all.size())));
        return all.size() > TOLD ? told + between + "and " + (all.size() - TOLD) + " more" : told;
    }

    /** The required columns that have no header here. */
    private List<IntakeColumn> missing(IntakeSheet sheet) {
        return sheet.columns().stream()
                .filter(column -> column.need() == Need.REQUIRED && !columns.containsValue(column))
                .toList();
    }

    /** The names of required columns that have no header here, the first of many. */
    String absent(IntakeSheet sheet) {
        return first(
                missing(sheet).stream()
                        .map(column -> "'" + column.header() + "'")
                        .toList(),
                ", ");
    }

    void refuseUnusable(String file, String tab, IntakeSheet sheet) throws RefusedWorkbook {
        String where = "on sheet '" + tab + "'";
        if (!problems.isEmpty()) {
            throw RefusedWorkbook.of(
                    file, "contradicts itself in the header row " + where + ": " + first(problems, " "));
        }
        if (!twice.isEmpty()) {
            throw RefusedWorkbook.of(
                    file,
                    "has the same column twice " + where + ": " + first(twice, ", ")
                            + "; delete or rename one of the two.");
        }
        List<IntakeColumn> absent = missing(sheet);
        if (!absent.isEmpty()) {
            throw RefusedWorkbook.of(
                    file,
                    "lacks the " + (absent.size() == 1 ? "column " : "columns ") + IntakeTab.quoted(absent) + " "
                            + where + " (header in row " + row + "); add " + (absent.size() == 1 ? "it" : "them")
                            + " as the template has " + (absent.size() == 1 ? "it." : "them."));
        }
    }
}
