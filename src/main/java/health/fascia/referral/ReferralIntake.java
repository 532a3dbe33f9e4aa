package health.fascia.referral;

import health.fascia.referral.IntakeColumn.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns a clinic's row into a statement that can be decided upon, or into all that is wrong with the row at once. */
public final class ReferralIntake {

    /** What became of a row. */
    public sealed interface Reading {}

    /** The row was understood. */
    public record Taken(Statement statement) implements Reading {}

    /** The row goes back to its sender with every problem that it has. */
    public record Returned(List<CellProblem> problems) implements Reading {}

    private final CellValues values = new CellValues();

    /** Reads a row; nothing in it can raise an exception, every fault becomes a problem with its cell and its cure. */
    public Reading read(StatedRow row) {
        List<CellProblem> problems = new ArrayList<>(row.problems());
        Map<String, String> taken = new TreeMap<>();
        Set<String> judged = row.problems().stream().map(CellProblem::cell).collect(Collectors.toSet());
        for (IntakeColumn column : row.origin().sheet().columns()) {
            StatedCell cell = row.cells().get(column.key());
            if (judged.contains(row.addresses().getOrDefault(column.key(), ""))) {
                // A cell that was given twice or merged is one problem, not two.
                continue;
            }
            if (cell == null || cell.text().isEmpty() && cell.kind() == StatedCell.Kind.TEXT) {
                missing(row, column, problems);
            } else {
                take(column, cell, taken, problems);
            }
        }
        problems.addAll(RowSense.check(row, taken));
        return problems.isEmpty()
                ? new Taken(new Statement(row.origin().sheet(), taken))
                : new Returned(List.copyOf(problems));
    }

    private static void missing(StatedRow row, IntakeColumn column, List<CellProblem> problems) {
        if (column.need() == Need.REQUIRED) {
            String address = row.addresses()
                    .getOrDefault(column.key(), "row " + row.origin().row());
            problems.add(new CellProblem(
                    address, column.header(), "", column.header() + " is blank.", "Fill it in: " + column.note()));
        }
    }

    private void take(IntakeColumn column, StatedCell cell, Map<String, String> taken, List<CellProblem> problems) {
        CellValues.Outcome outcome = values.read(column, cell);
        if (outcome.value() != null) {
            taken.put(column.key(), outcome.value());
        } else {
            problems.add(new CellProblem(
                    cell.address(),
                    column.header(),
                    CellProblem.shortened(cell.text()),
                    outcome.problem(),
                    outcome.cure()));
        }
    }
}
