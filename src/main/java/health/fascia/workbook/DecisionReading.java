package health.fascia.workbook;

import health.fascia.referral.CellProblem;
import health.fascia.sheet.SheetRow;
import health.fascia.workbook.RowSeal.Known;
import health.fascia.workbook.RowSeal.Marks;
import health.fascia.workbook.StatedDecision.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of one tab and says of each whether we wrote it and which shown cell was changed since. */
final class DecisionReading {

    private static final String NEWEST =
            "Decide in the newest approval workbook of this installation, in the case's own row.";

    private final DecisionTab tab;
    private final RowSeal seal;
    private final Map<Integer, String> shown;

    DecisionReading(DecisionTab tab, RowSeal seal) {
        this.tab = tab;
        this.seal = seal;
        this.shown = CaseColumns.shown(tab.outcome(), seal);
    }

    /** The decision of a row; empty when nobody wrote into the row. */
    Optional<StatedDecision> find(SheetRow row) {
        List<String> written =
                CaseColumns.ANSWER.stream().map(header -> tab.text(row, header)).toList();
        String key = tab.text(row, CaseColumns.KEY);
        Optional<Known> known = seal.find(key);
        boolean asWeWroteIt = known.map(each ->
                        each.answer().equals(seal.marks(each.determination()).answer(written)))
                .orElse(written.stream().allMatch(String::isEmpty));
        if (asWeWroteIt) {
            return Optional.empty();
        }
        List<CellProblem> problems = new ArrayList<>();
        row.problems().forEach(problem -> problems.add(problem(row, CaseColumns.CASE, problem, "Type the row again.")));
        known.ifPresentOrElse(
                each -> check(row, each, problems),
                () -> problems.add(problem(row, CaseColumns.CASE, foreign(key), NEWEST)));
        return Optional.of(new StatedDecision(
                tab.name(),
                row.number(),
                known.map(Known::caseNumber).orElse(tab.text(row, CaseColumns.CASE)),
                known.map(Known::determination).orElse(""),
                new Answer(written.get(0), written.get(1), written.get(2), written.get(3), written.get(4)),
                addresses(row),
                problems));
    }

    private static String foreign(String key) {
        return key.isEmpty()
                ? "The row has no key, so that it is no row of an approval workbook."
                : "The key of this row was not made here: the row is of another installation, or its key was changed.";
    }

    /** A row that carries the key of another case was copied; in any other each changed cell is named. */
    private void check(SheetRow row, Known known, List<CellProblem> problems) {
        String shownCase = tab.text(row, CaseColumns.CASE);
        if (!shownCase.equals(known.caseNumber())) {
            problems.add(problem(
                    row,
                    CaseColumns.CASE,
                    "The row shows another case than its key, which is that of " + known.caseNumber()
                            + ": it was copied over another row.",
                    NEWEST));
            return;
        }
        Marks marks = seal.marks(known.determination());
        shown.forEach((column, header) -> {
            String text = tab.text(row, header);
            if (!marks.cell(column, text).equals(known.cells().get(column))) {
                String changed = tab.has(header)
                        ? header + " was changed since we wrote it: what it shows is not what is known of the case."
                        : "The column " + header + " is gone, so that nobody can tell what was seen.";
                problems.add(problem(row, header, changed, "Decide in the row as it came out of the outbox."));
            }
        });
    }

    private CellProblem problem(SheetRow row, String header, String problem, String cure) {
        String value = CellProblem.shortened(tab.text(row, header));
        return new CellProblem(tab.address(row, header), header, value, problem, cure);
    }

    private Map<String, String> addresses(SheetRow row) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(CaseColumns.CASE, tab.address(row, CaseColumns.CASE));
        for (String header : CaseColumns.ANSWER) {
            addresses.put(header, tab.address(row, header));
        }
        return addresses;
    }
}
