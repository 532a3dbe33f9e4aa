package health.fascia.rulebook;

import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetCell;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of the officers' workbooks into typed rows, naming every cell that cannot be taken. */
final class PolicyTableReader {

    private final Path folder;
    private final List<RuleProblem> problems;
    private final FilesRead before;

    PolicyTableReader(Path folder, List<RuleProblem> problems) {
        this(folder, problems, new FilesRead());
    }

    /**
     * @param before what need not be read again
     */
    PolicyTableReader(Path folder, List<RuleProblem> problems, FilesRead before) {
        this.folder = folder;
        this.problems = problems;
        this.before = before;
    }

    /** Gives the rows that could be read; an unreadable table gives none and is told to the problems. */
    <R extends Record> List<R> read(PolicySheet<R> where) {
        return before.read(where.file(), "rows " + where, problems, () -> readAfresh(where));
    }

    private <R extends Record> List<R> readAfresh(PolicySheet<R> where) {
        try (WorkbookFile workbook = WorkbookFile.open(folder.resolve(where.file()));
                SheetRows rows = workbook.rows(where.sheet())) {
            if (!rows.hasNext()) {
                refuse(where, "row 1", "the sheet is empty.");
                return List.of();
            }
            Map<String, SheetCell> columns = columns(where, rows.next());
            List<R> result = new ArrayList<>();
            Set<String> ids = new HashSet<>();
            while (rows.hasNext()) {
                R row = row(where, rows.next(), columns, ids);
                if (row != null) {
                    result.add(row);
                }
            }
            return List.copyOf(result);
        } catch (RefusedWorkbook e) {
            refuse(where, "whole file", String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private Map<String, SheetCell> columns(PolicySheet<?> where, SheetRow header) {
        Map<String, SheetCell> columns = new HashMap<>();
        for (SheetCell cell : header.cells()) {
            if (!cell.text().isBlank() && columns.put(PolicyCells.bare(cell.text()), cell) != null) {
                refuse(where, cell.address(), "the column '" + cell.text() + "' is there twice.");
            }
        }
        for (RecordComponent component : where.row().getRecordComponents()) {
            if (!columns.containsKey(PolicyCells.bare(component.getName()))) {
                refuse(
                        where,
                        "row " + header.number(),
                        "the column '" + ColumnWords.headerOf(component) + "' is missing.");
            }
        }
        return columns;
    }

    private <R extends Record> @Nullable R row(
            PolicySheet<R> where, SheetRow cells, Map<String, SheetCell> columns, Set<String> ids) {
        RecordComponent[] components = where.row().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean fit = cells.problems().isEmpty();
        cells.problems().forEach(problem -> refuse(where, "row " + cells.number(), problem));
        for (int i = 0; i < components.length; i++) {
            SheetCell header = columns.get(PolicyCells.bare(components[i].getName()));
            if (header == null) {
                fit = false;
                continue;
            }
            try {
                values[i] = PolicyCells.read(
                        components[i], cells.findCell(header.column()).orElse(null));
            } catch (PolicyCells.Unfit e) {
                refuse(where, address(header, cells), String.valueOf(e.getMessage()));
                fit = false;
            }
        }
        return fit ? checked(where, cells, create(where.row(), components, values), new Checked(columns, ids)) : null;
    }

    /** Where a cell of the row stands, also when it is blank and so not in the file. */
    private static String address(SheetCell header, SheetRow cells) {
        return header.address().replaceAll("[0-9]", "") + cells.number();
    }

    private record Checked(Map<String, SheetCell> columns, Set<String> ids) {

        String address(String column, SheetRow cells) {
            SheetCell header = columns.get(column);
            return header == null ? "row " + cells.number() : PolicyTableReader.address(header, cells);
        }
    }

    private <R extends Record> @Nullable R checked(PolicySheet<R> where, SheetRow cells, R row, Checked known) {
        if (!(row instanceof PolicyRow policy)) {
            return row;
        }
        LocalDate through = policy.through();
        boolean fit = true;
        if (!known.ids().add(policy.rowId())) {
            refuse(where, known.address("rowid", cells), "the row id '" + policy.rowId() + "' is there twice.");
            fit = false;
        }
        if (through != null && through.isBefore(policy.from())) {
            refuse(
                    where,
                    known.address("through", cells),
                    "no date can reach the row: it ends on " + through + ", before it begins on " + policy.from()
                            + ". Through is the last day on which it holds.");
            fit = false;
        }
        return fit ? row : null;
    }

    static <R extends Record> R create(Class<R> type, RecordComponent[] components, Object[] values) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made from a policy row.", e);
        }
    }

    private void refuse(PolicySheet<?> where, String place, String problem) {
        problems.add(new RuleProblem(where.file(), "sheet " + where.sheet() + " · " + place, problem));
    }
}
