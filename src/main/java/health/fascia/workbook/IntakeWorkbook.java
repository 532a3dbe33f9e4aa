package health.fascia.workbook;

import health.fascia.referral.IntakeSheet;
import health.fascia.sheet.RefusedWorkbook;
import health.fascia.sheet.SheetInfo;
import health.fascia.sheet.WorkbookFile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A clinic's workbook that may be read: the file is sound and every intake sheet in it has the columns that are required. */
public final class IntakeWorkbook implements AutoCloseable {

    private final WorkbookFile file;
    private final Map<IntakeSheet, IntakeTab> tabs;
    private final List<String> findings;
    private final Map<IntakeSheet, IntakeRows> read = new EnumMap<>(IntakeSheet.class);

    private IntakeWorkbook(WorkbookFile file, Map<IntakeSheet, IntakeTab> tabs) {
        this.file = file;
        this.tabs = tabs;
        this.findings = IntakeRemarks.ofStructure(file.sheets(), tabs);
    }

    /** Opens a workbook, or refuses it with one sentence that says why and what to do. */
    public static IntakeWorkbook open(Path path) throws RefusedWorkbook {
        WorkbookFile file = WorkbookFile.open(path, tab -> IntakeSheet.find(tab).isPresent());
        try {
            return new IntakeWorkbook(file, IntakeTab.findAll(file));
        } catch (RefusedWorkbook | RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    /** The file's name without its folder. */
    public String name() {
        return file.name();
    }

    /** The intake sheets that the workbook has: licenses and benefits first, because referrals refer to them. */
    public List<IntakeSheet> sheets() {
        return Stream.concat(
                        Stream.of(IntakeSheet.LICENSES, IntakeSheet.BENEFITS, IntakeSheet.REFERRALS),
                        IntakeSheet.further().stream())
                .filter(tabs::containsKey)
                .toList();
    }

    /** The rows of a sheet that the workbook has, from the first; each call begins anew. */
    public IntakeRows rows(IntakeSheet sheet) throws RefusedWorkbook {
        IntakeTab tab = tabs.get(sheet);
        if (tab == null) {
            throw new IllegalArgumentException(name() + " has no sheet " + sheet.title());
        }
        IntakeRows rows = new IntakeRows(name(), tab, file.rows(tab.name()));
        read.put(sheet, rows);
        return rows;
    }

    /** What must be told about the workbook, in plain words; complete once all rows of all its sheets were pulled. */
    public List<String> remarks() {
        return IntakeRemarks.of(
                findings,
                sheets().stream().filter(read::containsKey).map(read::get).toList());
    }

    /** The same of one sheet; complete once all its rows were pulled. */
    public List<String> remarks(IntakeSheet sheet) {
        IntakeRows rows = read.get(sheet);
        return IntakeRemarks.of(findings, rows == null ? List.of() : List.of(rows));
    }

    /** The file behind it, whose sheets were looked through; it closes with this workbook. */
    WorkbookFile file() {
        return file;
    }

    /** All tabs of the workbook in their order, those that are not read too. */
    public List<String> tabs() {
        return file.sheets().stream().map(SheetInfo::name).toList();
    }

    @Override
    public void close() {
        read.values().forEach(IntakeRows::close);
        file.close();
    }
}
