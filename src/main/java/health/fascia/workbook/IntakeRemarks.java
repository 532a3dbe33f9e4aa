package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.ReadRemark;
import health.fascia.sheet.SheetInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain words what was met in a workbook and must not be hidden from the people who read the results. */
final class IntakeRemarks {

    /** So many cells are named; the count tells of the rest. */
    private static final int NAMED = 5;

    private IntakeRemarks() {}

    /** What the structure tells before any row is read. */
    static List<String> ofStructure(List<SheetInfo> sheets, Map<IntakeSheet, IntakeTab> tabs) {
        List<String> remarks = new ArrayList<>();
        for (SheetInfo info : sheets) {
            boolean ours = IntakeTemplate.OWN_TABS.contains(info.name());
            if (!ours && IntakeSheet.find(info.name()).isEmpty()) {
                remarks.add(
                        "Sheet '" + CellProblem.shortened(info.name()) + "' is not an intake sheet and was not read.");
            }
        }
        for (IntakeTab tab : tabs.values()) {
            String sheet = "Sheet '" + tab.name() + "': ";
            if (tab.header().row() > 1) {
                remarks.add(
                        sheet + "the header was found in row " + tab.header().row() + ".");
            }
            tab.header()
                    .unknown()
                    .forEach((cell, name) -> remarks.add(
                            sheet + "the column '" + name + "' (" + cell + ") is not known and was not read."));
        }
        return List.copyOf(remarks);
    }

    /** The same with what was met in the rows that were read so far. */
    static List<String> of(List<String> structure, List<IntakeRows> sheets) {
        List<String> remarks = new ArrayList<>(structure);
        for (IntakeRows rows : sheets) {
            for (ReadRemark.Kind kind : ReadRemark.Kind.values()) {
                if (rows.count(kind) > 0 && !words(kind).isEmpty()) {
                    remarks.add("Sheet '" + rows.tab().name() + "': " + sentence(rows, kind));
                }
            }
            if (!rows.headless().isEmpty()) {
                remarks.add("Sheet '" + rows.tab().name() + "': values without a column name were not read (column "
                        + String.join(", ", rows.headless()) + ").");
            }
        }
        return List.copyOf(remarks);
    }

    private static String sentence(IntakeRows rows, ReadRemark.Kind kind) {
        int count = rows.count(kind);
        if (kind == ReadRemark.Kind.HIDDEN_SHEET) {
            return words(kind) + ".";
        }
        String cells = rows.met().stream()
                .filter(remark -> remark.kind() == kind)
                .limit(NAMED)
                .map(ReadRemark::address)
                .collect(Collectors.joining(", "));
        return words(kind) + ": " + count + " (" + cells + (count > NAMED ? " and others" : "") + ").";
    }

    private static String words(ReadRemark.Kind kind) {
        return switch (kind) {
            case HIDDEN_SHEET -> "the sheet is hidden and was read all the same";
            case HIDDEN_ROW -> "hidden rows, read all the same";
            case HIDDEN_COLUMN -> "hidden columns, read all the same";
            case MERGED_RANGE -> "merged ranges";
            case VALUE_UNDER_MERGE -> "values hidden under merged cells, not taken";
            case CACHED_FORMULA -> "results of formulas, taken as last saved";
            case FORMULA_WITHOUT_VALUE -> "formulas without a saved result";
            case DUPLICATE_CELL -> "cells given more than once";
            case DUPLICATE_ROW -> "rows given more than once";
            case ROW_OUT_OF_ORDER -> "rows out of order";
            case MISPLACED_CELL -> "cells in the wrong row";
            case UNREADABLE_VALUE -> "values that are not what the file says they are";
            // Text in several fonts loses nothing that could matter; telling of it would only hide the rest.
            case RICH_TEXT -> "";
        };
    }
}
