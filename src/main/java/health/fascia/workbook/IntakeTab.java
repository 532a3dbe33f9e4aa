package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeColumn;
import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.SheetRow;
import health.fascia.sheet.SheetRows;
import health.fascia.sheet.WorkbookFile;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** A tab that holds an intake sheet: where its header stands and which column of the file means which column of ours. */
record IntakeTab(String name, IntakeSheet sheet, boolean hidden, TabHeader header) {

    /** Title lines above the header may fill this many rows less one; what begins lower is not found. */
    private static final int HEADER_WITHIN = 30;

    /** Excel allows 31 characters; other programs a few more. */
    private static final int LONGEST_NAME = 100;

    /** Finds the intake sheets of a workbook, or refuses the workbook where they cannot be used. */
    static Map<IntakeSheet, IntakeTab> findAll(WorkbookFile file) throws RefusedWorkbook {
        Map<IntakeSheet, IntakeTab> tabs = new EnumMap<>(IntakeSheet.class);
        for (SheetInfo info : file.sheets()) {
            Optional<IntakeSheet> sheet = IntakeSheet.find(info.name());
            if (sheet.isPresent()) {
                refuseEndlessName(file, info);
                IntakeTab tab = find(file, info, sheet.get());
                IntakeTab other = tabs.put(sheet.get(), tab);
                if (other != null) {
                    throw RefusedWorkbook.of(
                            file.name(),
                            "has two sheets for the same thing, '" + other.name + "' and '" + tab.name
                                    + "'; put all rows on one sheet named '" + tab.sheet.title() + "'.");
                }
            }
        }
        if (tabs.isEmpty()) {
            throw RefusedWorkbook.of(
                    file.name(),
                    "has none of the sheets "
                            + quoted(IntakeSheet.nightly().stream().map(IntakeSheet::title))
                            + " but only "
                            + quoted(file.sheets().stream().map(SheetInfo::name).limit(10))
                            + "; name the sheet as the template does.");
        }
        return tabs;
    }

    private static void refuseEndlessName(WorkbookFile file, SheetInfo info) throws RefusedWorkbook {
        if (info.name().length() > LONGEST_NAME) {
            throw RefusedWorkbook.of(
                    file.name(),
                    "has a sheet whose name is longer than " + LONGEST_NAME
                            + " characters; name the sheet as the template does.");
        }
    }

    private static IntakeTab find(WorkbookFile file, SheetInfo info, IntakeSheet sheet) throws RefusedWorkbook {
        TabHeader nearest = null;
        try (SheetRows rows = file.rows(info.name())) {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > HEADER_WITHIN) {
                    break;
                }
                TabHeader header = TabHeader.read(sheet, row);
                if (header.isHeader(sheet)) {
                    header.refuseUnusable(file.name(), info.name(), sheet);
                    return new IntakeTab(info.name(), sheet, info.hidden(), header);
                }
                if (nearest == null
                        || header.columns().size() > nearest.columns().size()) {
                    nearest = header;
                }
            }
        }
        throw withoutHeader(file.name(), info.name(), sheet, nearest);
    }

    /** A row with a name or two of ours was meant as the header: its author needs to hear what it lacks. */
    private static RefusedWorkbook withoutHeader(
            String file, String tab, IntakeSheet sheet, @Nullable TabHeader nearest) {
        String cure =
                "; copy the header row of the template above your rows, or delete the sheet if it is not meant to be"
                        + " read.";
        String where = " among the first " + HEADER_WITHIN + " rows of sheet '" + tab + "'";
        if (nearest == null || nearest.columns().isEmpty()) {
            return RefusedWorkbook.of(file, "has no row with column names" + where + cure);
        }
        return RefusedWorkbook.of(
                file,
                "has no complete header" + where + ": row " + nearest.row() + " knows "
                        + quoted(List.copyOf(nearest.columns().values())) + " and lacks " + nearest.absent(sheet)
                        + cure);
    }

    /** The column of ours that a column of the file means, counted from 1. */
    Optional<IntakeColumn> findColumn(int column) {
        return Optional.ofNullable(header.columns().get(column));
    }

    /** The cell address of every known column in a row. */
    Map<String, String> addresses(int row) {
        Map<String, String> addresses = new LinkedHashMap<>();
        header.columns().forEach((number, column) -> addresses.put(column.key(), letters(number) + row));
        return addresses;
    }

    /** The letters over a column counted from 1. */
    static String letters(int column) {
        return CellReference.convertNumToColString(column - 1);
    }

    static String quoted(Stream<String> names) {
        return names.map(name -> "'" + CellProblem.shortened(name) + "'").collect(Collectors.joining(", "));
    }

    /** The names of columns as a sentence lists them. */
    static String quoted(List<IntakeColumn> columns) {
        return quoted(columns.stream().map(IntakeColumn::header));
    }
}
