package health.fascia.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be said of an officers' folder without a case, also when it cannot become a rulebook.
 *
 * @param hash SHA-256 of the folder's content
 * @param ruleIds the rules that passed the gate
 * @param tables the policy tables, with the rows that could be read
 * @param errors what keeps the folder from coming into force
 * @param warnings what an officer should look at
 */
public record Inspection(
        String hash,
        List<String> ruleIds,
        List<PolicyTable<?>> tables,
        List<RuleProblem> errors,
        List<RuleProblem> warnings) {

    /**
     * Reads, gates and looks through a folder.
     *
     * @throws RejectedRulebook only when there is no such folder
     */
    public static Inspection of(Path folder, List<PolicySheet<? extends Record>> sheets) throws RejectedRulebook {
        FolderReading reading = FolderReading.of(folder, sheets);
        RuleAnalysis analysis = new RuleAnalysis(reading.rules());
        List<RuleProblem> warnings = new ArrayList<>(analysis.repeated());
        boolean allRulesRead =
                reading.problems().stream().noneMatch(problem -> problem.file().endsWith(".drl"));
        if (allRulesRead) {
            warnings.addAll(analysis.unused(reading.reasons()));
        }
        reading.tables()
                .values()
                .forEach(table -> warnings.addAll(Overlaps.of(table).repetitions()));
        return new Inspection(
                reading.hash(),
                reading.rules().stream().map(GatedRule::id).toList(),
                List.copyOf(reading.tables().values()),
                reading.problems(),
                List.copyOf(warnings));
    }

    /** How many rows the policy tables have. */
    public int rowCount() {
        return tables.stream().mapToInt(table -> table.rows().size()).sum();
    }
}
