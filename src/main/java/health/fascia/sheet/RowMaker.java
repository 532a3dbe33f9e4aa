package health.fascia.sheet;

import health.fascia.sheet.ReadRemark.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a raw row into the row that is handed out, with its contradictions, its merged cells and its remarks. */
final class RowMaker {

    private static final String COVERED =
            " lies under a merged range; Excel does not show its value, and it was not taken.";

    private final SheetSurvey survey;
    private final Remarks remarks;
    private final CellMaker maker;
    private final Merges merges;

    RowMaker(WorkbookContents book, SheetSurvey survey, Remarks remarks) {
        this.survey = survey;
        this.remarks = remarks;
        this.maker = new CellMaker(book, remarks);
        this.merges = new Merges(survey.merges());
    }

    /** The row, or null when nothing is to be read in it. */
    @Nullable
    SheetRow make(RawRow raw) {
        List<String> problems = new ArrayList<>(0);
        List<SheetCell> cells = new ArrayList<>(raw.count());
        merges.enter(raw.number);
        addCells(raw, cells, problems);
        if (cells.stream().allMatch(cell -> cell.kind() == SheetCell.Kind.BLANK)) {
            return null;
        }
        if (!merges.isEmpty()) {
            addCovered(raw, cells);
        }
        addRowProblems(raw, problems);
        if (raw.hidden) {
            remarks.add(
                    Kind.HIDDEN_ROW,
                    "row " + raw.number,
                    "Row " + raw.number + " is hidden; it was read all the same.");
        }
        return new SheetRow(raw.number, raw.hidden, cells, problems);
    }

    private void addCells(RawRow raw, List<SheetCell> cells, List<String> problems) {
        List<RawCell> all = raw.cells();
        for (int i = 0; i < all.size(); ) {
            RawCell first = all.get(i);
            int end = i + 1;
            while (end < all.size() && all.get(end).column == first.column) {
                end++;
            }
            cells.add(end - i > 1 ? givenAgain(first, end - i, problems) : one(raw, first, problems));
            i = end;
        }
    }

    private SheetCell one(RawRow row, RawCell raw, List<String> problems) {
        MergedRange merged = merges.isEmpty() ? null : merges.at(row.number, raw.column);
        if (merged == null || merged.isTopLeft(row.number, raw.column)) {
            if (merged != null && raw.isUsed()) {
                remarks.add(
                        Kind.MERGED_RANGE,
                        merged.toString(),
                        merged + " is merged; its value counts for " + raw.address + " only.");
            }
            return maker.make(raw, merged, problems);
        }
        if (raw.isUsed()) {
            remarks.add(Kind.VALUE_UNDER_MERGE, raw.address, raw.address + COVERED);
        }
        return covered(row.number, raw.column, merged);
    }

    private SheetCell givenAgain(RawCell raw, int times, List<String> problems) {
        String problem = raw.address + " is given " + times + " times in the file, so nobody can know which value is"
                + " meant; type the row again and save the workbook in Excel.";
        problems.add(problem);
        remarks.add(Kind.DUPLICATE_CELL, raw.address, problem);
        return new SheetCell(raw.address, raw.column, SheetCell.Kind.ERROR, "", false, null);
    }

    /** A merged cell that the file leaves out is shown too, so that an empty column can be explained. */
    private void addCovered(RawRow raw, List<SheetCell> cells) {
        int at = 0;
        for (int column = survey.usedColumns().nextSetBit(0);
                column >= 0;
                column = survey.usedColumns().nextSetBit(column + 1)) {
            while (at < cells.size() && cells.get(at).column() < column) {
                at++;
            }
            boolean present = at < cells.size() && cells.get(at).column() == column;
            MergedRange merged = present ? null : merges.at(raw.number, column);
            if (merged != null) {
                cells.add(at, covered(raw.number, column, merged));
            }
        }
    }

    private static SheetCell covered(int row, int column, MergedRange merged) {
        String address = CellAddress.of(column, row);
        return new SheetCell(address, column, SheetCell.Kind.BLANK, "", false, merged.toString());
    }

    private void addRowProblems(RawRow raw, List<String> problems) {
        String address = "row " + raw.number;
        if (survey.twiceGiven().contains(raw.number)) {
            problems.add(
                    "Row " + raw.number + " is given more than once in the file, so nobody can know which is meant;"
                            + " type it again and save the workbook in Excel.");
            remarks.add(Kind.DUPLICATE_ROW, address, "Row " + raw.number + " is given more than once in the file.");
        }
        if (survey.outOfOrder().contains(raw.number)) {
            problems.add("Row " + raw.number + " stands out of order in the file, so other programs may show it in"
                    + " another place; open the workbook in Excel and save it again.");
            remarks.add(Kind.ROW_OUT_OF_ORDER, address, "Row " + raw.number + " stands out of order in the file.");
        }
        if (!raw.misplaced.isEmpty()) {
            problems.add(
                    "Row " + raw.number + " holds the cell " + raw.misplaced + " of another row, so nobody can know"
                            + " where it belongs; open the workbook in Excel and save it again.");
            remarks.add(Kind.MISPLACED_CELL, raw.misplaced, raw.misplaced + " is given inside row " + raw.number + ".");
        }
    }
}
