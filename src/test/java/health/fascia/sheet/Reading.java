package health.fascia.sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One sheet read to its end. */
record Reading(List<SheetRow> rows, List<ReadRemark> remarks) {

    static Reading of(Path file) {
        return of(file, "Referrals");
    }

    static Reading of(Path file, String sheet) {
        try (WorkbookFile workbook = WorkbookFile.open(file);
                SheetRows rows = workbook.rows(sheet)) {
            List<SheetRow> all = new ArrayList<>();
            rows.forEachRemaining(all::add);
            return new Reading(all, rows.remarks());
        } catch (RefusedWorkbook refused) {
            throw new AssertionError(refused.getMessage(), refused);
        }
    }

    /** The cell with this address; there must be one. */
    SheetCell cell(String address) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cell " + address + " in " + rows));
    }

    /** Kind and text of a cell, as in "DATE 2026-11-23". */
    String value(String address) {
        SheetCell cell = cell(address);
        return (cell.kind() + " " + cell.text()).trim();
    }

    List<String> addressesOf(ReadRemark.Kind kind) {
        return remarks.stream()
                .filter(remark -> remark.kind() == kind)
                .map(ReadRemark::address)
                .toList();
    }
}
