package health.fascia.nightly;

import health.fascia.determination.Cases.Case;
import health.fascia.nightly.NightLog.Fate;
import health.fascia.nightly.NightLog.RowFate;
import health.fascia.referral.CellProblem;
import health.fascia.referral.IntakeSheet;
import health.fascia.referral.Statement;
import health.fascia.treatment.Source;
import health.fascia.treatment.TreatmentRows;
import java.util.List;

/** A row of a sheet of treatment that could be read, with the case that it speaks of. */
record LinkedRow(ReadRow read, Statement statement, Case found) {

    IntakeSheet sheet() {
        return statement.sheet();
    }

    Source source(int night) {
        return new Source(
                night, read.file().id(), read.place(), read.row().origin().row());
    }

    TreatmentRows.Kept kept(int night, TreatmentRows.Fate fate) {
        return new TreatmentRows.Kept(sheet(), source(night), found.number(), fate);
    }

    RowFate taken() {
        return new RowFate(read, Fate.TAKEN, found.number(), List.of());
    }

    RowFate returned(CellProblem problem) {
        return new RowFate(read, Fate.RETURNED, null, List.of(problem));
    }

    /** A problem of one cell of the row. */
    CellProblem problem(String column, String problem, String cure) {
        String address = read.row()
                .addresses()
                .getOrDefault(column, "row " + read.row().origin().row());
        String value = statement.text(column);
        return new CellProblem(
                address,
                sheet().getColumn(column).header(),
                value == null ? "" : CellProblem.shortened(value),
                problem,
                cure);
    }
}
