package health.fascia.workshop;

import health.fascia.policy.Policy;
import health.fascia.rulebook.Inspection;
import health.fascia.rulebook.PolicyTable;
import health.fascia.rulebook.RejectedRulebook;
import health.fascia.rulebook.RuleProblem;
import health.fascia.workbook.CoverageMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks through a folder of rules and finds everything that is wrong or worth a look, without deciding any case. */
public final class RulesCheck {

    private final Path folder;
    private final LocalDate asOf;
    private final Inspection inspection;

    /**
     * Reads the folder.
     *
     * @param asOf the day from which "soon" and "not for a year" are counted
     * @throws RejectedRulebook only when there is no such folder
     */
    public RulesCheck(Path folder, LocalDate asOf) throws RejectedRulebook {
        this.folder = folder;
        this.asOf = asOf;
        this.inspection = Inspection.of(folder, Policy.sheets());
    }

    /** Everything that was found. */
    public CheckReport report() {
        List<RuleProblem> warnings = new ArrayList<>(inspection.warnings());
        for (PolicyTable<?> table : inspection.tables()) {
            if (readWhole(table)) {
                warnings.addAll(DatesOfTables.look(table, asOf));
            }
        }
        warnings.addAll(ExamplesSeen.look(folder, inspection.ruleIds()));
        return new CheckReport(
                inspection.hash(),
                inspection.ruleIds(),
                inspection.rowCount(),
                byFile(inspection.errors()),
                byFile(warnings));
    }

    /** A row that could not be read would look like a hole in time. */
    private boolean readWhole(PolicyTable<?> table) {
        return inspection.errors().stream()
                .noneMatch(error -> error.file().equals(table.file())
                        && error.place().startsWith("sheet " + table.sheet() + " · "));
    }

    private static List<RuleProblem> byFile(List<RuleProblem> problems) {
        return problems.stream().sorted(Comparator.comparing(RuleProblem::file)).toList();
    }

    /** Where the tables of jurisdictions and payers leave a day without a row. */
    public CoverageMap map() {
        return DaysCovered.map(inspection.tables(), asOf);
    }
}
